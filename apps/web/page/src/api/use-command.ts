import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { CommandKey } from './command-key.js';
import { LineLost } from './problem.js';

/** The first repetition comes quickly, the later ones leave a cell that is starting some air. */
export const retryDelay = (failures: number) => Math.min(5_000, 1_000 * 2 ** failures);

/** Sends a command once in effect: over a lost line it repeats itself, always under the key of the same intent. */
export function useCommand<Input, Output>(
  run: (input: Input, key: string) => Promise<Output>,
  then?: (output: Output, input: Input) => unknown,
): UseMutationResult<Output, Error, Input> {
  const key = useRef(new CommandKey());
  const queries = useQueryClient();
  return useMutation<Output, Error, Input>({
    mutationFn: (input) => run(input, key.current.of(input)),
    retry: (failures, error) => error instanceof LineLost && failures < 120,
    retryDelay,
    // The browser's idea of being online says nothing about the cell: an office network can lose one and keep the other.
    networkMode: 'always',
    onError: (error) => {
      if (!(error instanceof LineLost)) key.current.answered();
    },
    onSuccess: async (output, input) => {
      key.current.answered();
      await then?.(output, input);
      await queries.invalidateQueries();
    },
  });
}
