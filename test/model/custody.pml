/*
 * The custody of one matter among three regions. In each region two services take part: the owner of the matter, and case-referral with both sides of
 * a hand-over. What they may do is in names.pml and moves.pml, which are generated from the tables that the code runs (libs/custody) each time this is checked.
 *
 * Every d_step is one transaction: message read, rows, messages told. So a crash before the commit is a step that was not taken, and a crash after it is a
 * message that is read again (AGAIN). Each topic keeps its order for each reader; between topics no order is kept, and any message may wait as long as it likes.
 * A topic that were too short would stop the proof with an error; nothing is cut off silently.
 */
#ifndef EPOCHS
#define EPOCHS 2 /* hand-overs begin in the epochs 1 to EPOCHS */
#endif
#ifndef OFFERS
#define OFFERS 2 /* freezes in one epoch */
#endif
#ifndef PAST
#define PAST 0 /* 1: returns, objections and passages are counted; 0: the guards that look at them are left open, so that more may happen than the code allows */
#endif
#ifndef AGAIN
#define AGAIN 0 /* 1: no inbox; a message that was read may be read again, later (not an approval: that one the inbox alone keeps from freezing anew) */
#endif
#ifndef REPLICA
#define REPLICA 0 /* 1: a read model follows the owners' facts by (epoch, version); 2: the latest message counts; 3: the epoch alone */
#endif
#ifndef LIVE
#define LIVE 0 /* 1: each reader is a process of its own, for “every hand-over ends” */
#endif
#ifndef PARKING_PASSES
#define PARKING_PASSES 0 /* 1: an offer may be parked while what follows in its topic is read */
#endif
#ifndef KEEP_EPOCH
#define KEEP_EPOCH 0 /* 1: an acceptance does not raise the epoch */
#endif
#ifndef REDUCED
#define REDUCED 1 /* 1: what can touch nothing else is done first */
#endif
#ifndef ONLY
#define ONLY 0 /* 0: all properties, otherwise the one of this number */
#endif

#include "names.pml"

/* The number of a hand-over, (epoch, attempt), as one figure that grows. */
#define NUMBER(e, a) (((e) - 1) * OFFERS + (a))
#define EPOCH_OF(n) (((n) + OFFERS - 1) / OFFERS)
#if KEEP_EPOCH
#define BORN_EPOCH(n) EPOCH_OF(n)
#else
#define BORN_EPOCH(n) (EPOCH_OF(n) + 1)
#endif
#define MESSAGE(kind, flag) ((kind) * 8 + (flag))

/* The owner's row. */
byte o_state[3], o_epoch[3], o_attempt[3], o_to[3];
bit o_designated[3], o_disputed[3];
/* The sender's side: in r the one record, in r + 3 the other that can be there while a withdrawn one still waits for the owner's answer. */
byte s_state[6], s_number[6], s_to[6];
bit s_designated[6], s_asked[6];
/* The receiver's side. */
byte v_state[3], v_number[3], v_from[3], v_highest[3];
bit v_designated[3];

#if AGAIN
#define ROOM 12
#else
#define ROOM 4
#endif
chan to_owner[3] = [ROOM] of { byte, byte };    /* from its own case-referral */
chan to_referral[3] = [ROOM] of { byte, byte }; /* from its own owner */
chan between[9] = [ROOM] of { byte, byte };     /* from case-referral of region i / 3 to that of region i % 3 */
#define LINE(from, to) between[(from) * 3 + (to)]

/* Seen by the proof alone: the highest epoch born, and an acceptance that its owner has not taken yet. */
byte born, pending[3];

/* The message that is being heard: kind, number, flag, who told it; the sender's record; whether it was read or waits on. */
hidden byte k, n, f, s, h, taken;

#if AGAIN
byte again_by, again_k, again_n;
#endif
#if PARKING_PASSES
byte aside_n, aside_by, aside_from;
#endif

/* What a matter has behind it. */
#if PAST
byte returns[3], passages[3];
bit barred[3];
#define PAIR(a, b) (3 - (a) - (b))
#define NOT_BARRED(x) !barred[x]
#define RETURNED_FEWER_THAN_TWICE(x) (returns[x] < 2)
#define PASSED_FEWER_THAN_TWICE(x, y) (passages[PAIR(x, y)] < 2)
#define COUNT_RETURN(x) if :: returns[x] < 2 -> returns[x]++ :: else -> skip fi
#define DISPUTE_AT_TWO(r) if :: returns[o_to[r]] >= 2 -> o_disputed[r] = 1 :: else -> skip fi
#define BAR(x) barred[x] = 1
#define COUNT_PASSAGE(x, y) if :: passages[PAIR(x, y)] < 2 -> passages[PAIR(x, y)]++ :: else -> skip fi
#define UNKNOWN(r, n) (n > v_highest[r])
#define KNOWN_EPOCH(r) o_epoch[r]
#else
#define NOT_BARRED(x) 1
#define RETURNED_FEWER_THAN_TWICE(x) 1
#define PASSED_FEWER_THAN_TWICE(x, y) 1
#define COUNT_RETURN(x) skip
#define DISPUTE_AT_TWO(r) skip /* a second return is here what an objection is */
#define BAR(x) skip
#define COUNT_PASSAGE(x, y) skip
#define UNKNOWN(r, n) (n > v_highest[r] && EPOCH_OF(n) >= born)
#define KNOWN_EPOCH(r) 0 /* case-referral may not have heard yet of its own owner's epoch */
#endif

#define OPEN_INCOMING(r) (v_state[r] == v_delivered || v_state[r] == v_signed)
#define OPEN_OUTGOING(h) (s_state[h] == s_approved || s_state[h] == s_in_transit)

/* ---- What must never be seen. ---- */

#define CHECKED(property) (ONLY == 0 || ONLY == property)
#define TWO_HOLDERS 1
#define NONE 2
#define EPOCH_TWICE 3
#define STUCK 4
#define WRONG_HOLDER 5
#define PARKED 6
#define BROKEN(property) printf("@ %d broken %d 0\n", r, property); assert(false)

#define ACTS_AS_HOLDER(r) ((o_state[r] == o_held) + (o_state[r] == o_closed) + (pending[r] != 0))
/* The row of the highest epoch: held, or frozen or in transit under a running clock, or closed. */
#define ALIVE(r) (pending[r] != 0 || (o_epoch[r] == born && \
  (o_state[r] == o_held || o_state[r] == o_frozen || o_state[r] == o_in_transit || o_state[r] == o_closed)))
#define OPEN(r) (o_state[r] == o_frozen || o_state[r] == o_in_transit || s_state[r] != 0 || s_state[r + 3] != 0)
#if PARKING_PASSES
#define NOTHING_ASIDE (aside_n == 0)
#else
#define NOTHING_ASIDE 1
#endif
#define NOTHING_ON_ITS_WAY (NOTHING_ASIDE && len(to_owner[0]) == 0 && len(to_owner[1]) == 0 && len(to_owner[2]) == 0 && \
  len(to_referral[0]) == 0 && len(to_referral[1]) == 0 && len(to_referral[2]) == 0 && \
  len(LINE(0, 1)) == 0 && len(LINE(0, 2)) == 0 && len(LINE(1, 0)) == 0 && len(LINE(1, 2)) == 0 && len(LINE(2, 0)) == 0 && len(LINE(2, 1)) == 0)

#if REPLICA
byte o_version[3];
byte p_epoch, p_version, p_state, p_region;
chan facts[3] = [8] of { byte, byte };
inline tell_replica(r) { o_version[r]++; facts[r]!o_epoch[r], o_version[r] * 8 + o_state[r] }
#define WORDS_COME(r) (o_version[r] < 5)
#else
#define tell_replica(r) skip
#define WORDS_COME(r) 1
#endif

#include "moves.pml"

inline check(r) {
#if CHECKED(TWO_HOLDERS)
  if :: ACTS_AS_HOLDER(0) + ACTS_AS_HOLDER(1) + ACTS_AS_HOLDER(2) > 1 -> BROKEN(TWO_HOLDERS) :: else -> skip fi;
#endif
#if CHECKED(NONE)
  if :: !(ALIVE(0) || ALIVE(1) || ALIVE(2)) -> BROKEN(NONE) :: else -> skip fi;
#endif
#if CHECKED(STUCK)
  if
  :: (OPEN(0) || OPEN(1) || OPEN(2)) && NOTHING_ON_ITS_WAY &&
     !OWED_BY_RECEIVER(0) && !OWED_BY_RECEIVER(1) && !OWED_BY_RECEIVER(2) && !OWED_BY_SENDER(0) && !OWED_BY_SENDER(1) && !OWED_BY_SENDER(2) ->
     BROKEN(STUCK)
  :: else -> skip
  fi;
#endif
  skip
}

/* An acceptance gives birth to an epoch. */
inline birth(r) {
#if CHECKED(EPOCH_TWICE)
  if :: BORN_EPOCH(v_number[r]) <= born -> BROKEN(EPOCH_TWICE) :: else -> skip fi;
#endif
  pending[r] = BORN_EPOCH(v_number[r]);
  if :: pending[r] > born -> born = pending[r] :: else -> skip fi
#if !PAST && !KEEP_EPOCH && !AGAIN
  /* Offers of the epochs before have all been read: what was remembered of them is compared no more. */
  ; v_highest[0] = 0; v_highest[1] = 0; v_highest[2] = 0
#endif
}

/* What was designated ends by acceptance and no other way. */
inline end_of_designated(r, h) {
#if CHECKED(WRONG_HOLDER)
  if :: s_designated[h] -> BROKEN(WRONG_HOLDER) :: else -> skip fi
#else
  skip
#endif
}

/* What nothing in the table foresees waits, holds back what follows, and raises an alarm. It must not come to that. */
inline park(r) {
#if CHECKED(PARKED)
  BROKEN(PARKED)
#else
  taken = 0
#endif
}

/* ---- What the names of the tables' effects do. ---- */

inline begin_stay(r) {
  pending[r] = 0;
  COUNT_PASSAGE(r, f);
  o_epoch[r] = BORN_EPOCH(n); o_attempt[r] = 0; o_to[r] = 0; o_designated[r] = 0; o_disputed[r] = 0
#if REPLICA
  ; o_version[r] = 0
#endif
}
/* A row that has moved or is closed keeps nothing that is compared again; to forget its epoch only lets more happen. */
inline rest(r) {
#if !PAST && !REPLICA
  if :: o_state[r] == o_moved -> o_epoch[r] = 0 :: else -> skip fi;
  o_attempt[r] = 0; o_to[r] = 0; o_designated[r] = 0; o_disputed[r] = 0
#else
  skip
#endif
}
inline put_away(h) { s_state[h] = 0; s_number[h] = 0; s_to[h] = 0; s_designated[h] = 0; s_asked[h] = 0 }
/* A record without a number still waits for the owner to answer. */
inline put_away_answered(h) { if :: s_number[h] != 0 -> put_away(h) :: else -> skip fi }
inline put_away_incoming(r) { v_state[r] = 0; v_number[r] = 0; v_from[r] = 0; v_designated[r] = 0 }

/* One open record at a time, while the owner holds. */
#define MAY_BEGIN(r) (o_state[r] == o_held && o_epoch[r] <= EPOCHS && o_attempt[r] + (s_state[r] != 0) + (s_state[r + 3] != 0) < OFFERS && \
  !OPEN_OUTGOING(r) && !OPEN_OUTGOING(r + 3) && (s_state[r] == 0 || s_state[r + 3] == 0))
/* Two regions that nothing has happened to yet are alike: the first hand-over goes to Tianjin. */
#define MAY_NAME(r, x) ((x) != 2 || born > 1 || o_attempt[0] > 0 || s_state[0] != 0 || s_state[3] != 0)
inline begin(r, x, d) {
  h = (s_state[r] == 0 -> r : r + 3);
  s_to[h] = x; s_designated[h] = d; n = NUMBER(o_epoch[r], o_attempt[r] + 1); k = 0
}

/* ---- Topics. ---- */

#if REDUCED
/*
 * An owner that does not hold is changed by its own case-referral's messages alone, and no property sees an offer, a move or an acceptance arrive there;
 * a recall of what is open no more changes nothing whenever it is read. These are read at once. What is found with and without this is the same (checked).
 */
#define FIRST_IS(channel, kind) (channel?[eval(MESSAGE(kind, 0)), _] || channel?[eval(MESSAGE(kind, 1)), _] || channel?[eval(MESSAGE(kind, 2)), _])
#define AT_ONCE(r) (o_state[r] != o_held && \
  (FIRST_IS(to_owner[r], hand_over_offered) || to_owner[r]?[eval(MESSAGE(hand_over_offered, DESIGNATED)), _] || \
   FIRST_IS(to_owner[r], hand_over_moved) || FIRST_IS(to_owner[r], hand_over_accepted)))
#define DEAD_RECALL(r, x) (LINE(x, r)?[eval(MESSAGE(recall_requested, 0)), _] && !(OPEN_INCOMING(r) && v_from[r] == (x)))
#define NOTHING_AT_ONCE (!AT_ONCE(0) && !AT_ONCE(1) && !AT_ONCE(2) && \
  !DEAD_RECALL(0, 1) && !DEAD_RECALL(0, 2) && !DEAD_RECALL(1, 2) && !DEAD_RECALL(1, 0) && !DEAD_RECALL(2, 0) && !DEAD_RECALL(2, 1))
#else
#define AT_ONCE(r) 0
#define DEAD_RECALL(r, x) 0
#define NOTHING_AT_ONCE 1
#endif

/* A service reads the next message of a topic; one that waits stays there and holds back what follows. */
#define READ(channel, from) channel?<k, n>; f = k % 8; k = k / 8; s = from; taken = 1
#define DONE(channel, reader) KEEP(reader) if :: taken -> channel?_, _ :: else -> skip fi; check(r)

#if AGAIN
#define KEEP(reader) if :: taken && k != hand_over_approved -> again_by = reader; again_k = MESSAGE(k, f); again_n = n :: else -> skip fi;
#define ONCE_MORE(reader, from) again_by == reader && len(to_owner[r]) < 2 && len(to_referral[r]) == 0 && len(LINE(r, 0)) < 2 && len(LINE(r, 1)) < 2 && len(LINE(r, 2)) < 2 -> k = again_k / 8; f = again_k % 8; n = again_n; s = from; taken = 1; printf("@ %d again %d %d\n", r, k, n)
#else
#define KEEP(reader)
#endif

inline owner_reads(r) { READ(to_owner[r], r); owner_hears(r); DONE(to_owner[r], 1 + r) }
inline own_word(r) { READ(to_referral[r], r); sender_hears(r); DONE(to_referral[r], 4 + r) }
inline their_word(r, x) {
  READ(LINE(x, r), x);
  if
  :: k == hand_over_offered && OPEN_INCOMING(r) && n > v_highest[r] -> taken = 0
  :: else -> referral_hears(r)
  fi;
  DONE(LINE(x, r), 7 + (x) * 3 + r)
}

#define OWNER_READS(r) \
  :: d_step { len(to_owner[r]) > 0 && (NOTHING_AT_ONCE || AT_ONCE(r)) -> owner_reads(r) }
#define REFERRAL_READS_OWN(r) \
  :: d_step { len(to_referral[r]) > 0 && NOTHING_AT_ONCE -> own_word(r) }
#define REFERRAL_READS(r, x) \
  :: d_step { len(LINE(x, r)) > 0 && (NOTHING_AT_ONCE || DEAD_RECALL(r, x)) -> their_word(r, x) }

#if AGAIN
#define OWNER_READS_AGAIN(r) :: d_step { ONCE_MORE(1 + r, r); owner_hears(r); check(r) }
#define REFERRAL_READS_AGAIN(r, x, y) \
  :: d_step { ONCE_MORE(4 + r, r); sender_hears(r); check(r) } \
  :: d_step { ONCE_MORE(7 + (x) * 3 + r, x); referral_hears(r); check(r) } \
  :: d_step { ONCE_MORE(7 + (y) * 3 + r, y); referral_hears(r); check(r) }
#else
#define OWNER_READS_AGAIN(r)
#define REFERRAL_READS_AGAIN(r, x, y)
#endif

#if PARKING_PASSES
#define PARKS(r, x) \
  :: d_step { aside_n == 0 && LINE(x, r)?[eval(MESSAGE(hand_over_offered, 0)), _] -> \
       LINE(x, r)?k, aside_n; aside_by = r; aside_from = x; printf("@ %d aside %d %d\n", r, x, aside_n) } \
  :: d_step { aside_n != 0 && aside_by == r && aside_from == x && !OPEN_INCOMING(r) -> \
       k = hand_over_offered; f = 0; n = aside_n; s = x; taken = 1; aside_n = 0; printf("@ %d replayed %d %d\n", r, x, n); referral_hears(r); check(r) }
#else
#define PARKS(r, x)
#endif

#if REPLICA
#if REPLICA == 1
#define REPLICA_TAKES (k > p_epoch || (k == p_epoch && n / 8 > p_version))
#elif REPLICA == 2
#define REPLICA_TAKES 1
#elif REPLICA == 3
#define REPLICA_TAKES (k > p_epoch)
#endif
#define SHOWS(r) (p_region == r && p_epoch == born && p_state == o_state[r])
/* When everything was read it shows the row of the highest epoch as it is. */
#define REPLICA_READS(r) \
  :: d_step { len(facts[r]) > 0 -> facts[r]?k, n; \
       if :: REPLICA_TAKES -> p_epoch = k; p_version = n / 8; p_state = n % 8; p_region = r :: else -> skip fi; \
       printf("@ %d replica %d %d\n", r, p_state, p_epoch); \
       if \
       :: len(facts[0]) == 0 && len(facts[1]) == 0 && len(facts[2]) == 0 && \
          ((o_epoch[0] == born && !SHOWS(0)) || (o_epoch[1] == born && !SHOWS(1)) || (o_epoch[2] == born && !SHOWS(2))) -> BROKEN(WRONG_HOLDER) \
       :: else -> skip \
       fi }
#endif

/* ---- Who does all this. ---- */

#if LIVE
/* Weak fairness gives each process its turn: what waits is read, and what is owed is done. What people need not do may be left undone for ever. */
proctype Owner(byte r) { end: do OWNER_READS(r) od }
proctype ReferralAtHome(byte r) { end: do REFERRAL_READS_OWN(r) od }
proctype Referral(byte r; byte x) { end: do REFERRAL_READS(r, x) od }
proctype Desk(byte r) { end: do OWED_ACTS(r) od }
#define REGION(r, x, y) run Owner(r); run ReferralAtHome(r); run Referral(r, x); run Referral(r, y); run Desk(r); run Officers(r, x, y)
#else
proctype Owner(byte r) { end: do OWNER_READS(r) OWNER_READS_AGAIN(r) od }
proctype Referral(byte r; byte x; byte y) {
  end: do
  REFERRAL_READS_OWN(r)
  REFERRAL_READS(r, x)
  REFERRAL_READS(r, y)
  REFERRAL_READS_AGAIN(r, x, y)
  PARKS(r, x)
  PARKS(r, y)
  OWED_ACTS(r)
  od
}
#define REGION(r, x, y) run Owner(r); run Referral(r, x, y); run Officers(r, x, y)
#endif
proctype Officers(byte r; byte x; byte y) {
  end: do
  FREE_ACTS(r, x, y)
#if LIVE
  :: true -> skip
#endif
  od
}
#if REPLICA
proctype ReadModel() { byte r; end: do REPLICA_READS(0) REPLICA_READS(1) REPLICA_READS(2) od }
#define READERS ; run ReadModel()
#else
#define READERS
#endif

init { atomic { o_state[0] = o_held; o_epoch[0] = 1; born = 1; REGION(0, 1, 2); REGION(1, 2, 0); REGION(2, 0, 1) READERS } }

#if LIVE
#define UNDER_WAY(r) (o_state[r] == o_frozen || o_state[r] == o_in_transit)
ltl every_hand_over_ends { [] ((UNDER_WAY(0) -> <> !UNDER_WAY(0)) && (UNDER_WAY(1) -> <> !UNDER_WAY(1)) && (UNDER_WAY(2) -> <> !UNDER_WAY(2))) }
#endif
