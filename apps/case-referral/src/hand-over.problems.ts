import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import '#libs/service/src/custody.problems.js';

registerProblemTitles({
  'hand-over.move-not-allowed': {
    zh: '移交的当前状态不允许此操作，请刷新查看。',
    en: 'The hand-over’s state does not allow this; read it again.',
  },
  'hand-over.recall-asked-already': { zh: '已向对方提出撤回，请等待答复。', en: 'The receiver was asked already; wait for the answer.' },
  'hand-over.designated': {
    zh: '本次移交系执行指定或协议，不能撤销、撤回或退回（C-17、P-06）。',
    en: 'This hand-over carries out a designation or an agreement; it cannot be withdrawn, recalled or returned (C-17, P-06).',
  },
  'hand-over.other-number': {
    zh: '该消息属于另一次移交，不影响本次移交。',
    en: 'This belongs to another hand-over of the matter and changes nothing.',
  },
  'hand-over.epoch-not-above': {
    zh: '本地区已在更新的任次持有该事项，此移交已失效。',
    en: 'This region has held the matter in a newer epoch; this hand-over is out of date.',
  },
  'dispute.move-not-allowed': {
    zh: '争议的当前状态不允许此操作，请刷新查看。',
    en: 'The dispute’s state does not allow this; read it again.',
  },
  'dispute.own-record': { zh: '登记人不得自行核准（R-114）。', en: 'Nobody approves what they recorded themselves (R-114).' },
  'dispute.open-already': { zh: '该事项的管辖争议已在处理中。', en: 'Who handles this matter is in dispute already.' },
  'dispute.agreed-on-third': { zh: '协议只能约定由双方之一办理。', en: 'An agreement can name only one of the two that agreed.' },
  'dispute.matter-closed': {
    zh: '该事项已办结，不再处理管辖争议和文书。',
    en: 'The matter is closed; who handles it is not in question any more.',
  },
  'dispute.holder-unknown': {
    zh: '本地区不掌握该事项由谁持有，请将文书交持有地区登记。',
    en: 'This region does not know who holds the matter; give the letter to the region that does.',
  },
  'measure.move-not-allowed': {
    zh: '措施的当前状态不允许此操作，请刷新查看。',
    en: 'The measure’s state does not allow this; read it again.',
  },
  'measure.two-officers-needed': {
    zh: '须有两名以上执法人员，各有执法证号（V-08）。',
    en: 'At least two officers are needed, each with a certificate number of their own (V-08).',
  },
  'measure.items-missing': { zh: '请列明物品清单。', en: 'List the items.' },
  'measure.in-future': { zh: '采取措施的时间晚于现在，请核对。', en: 'It cannot have been taken in the future; check the time.' },
  'measure.own-record': { zh: '登记人不得自行批准（R-114）。', en: 'Nobody approves what they recorded themselves (R-114).' },
  'hand-over.reason-missing': { zh: '请写明理由。', en: 'Give a reason.' },
  'hand-over.files-missing': {
    zh: '还有附件没有完整传到，传齐后才能接办。',
    en: 'Some files are not here yet; the hand-over can be accepted once all are in.',
  },
  'hand-over.file-not-quarantined': { zh: '对方没有隔离这个附件，无须重新提供。', en: 'The receiver did not put this file aside.' },
  'hand-over.file-damaged-here': {
    zh: '本地区保存的副本也已损坏：请先重新上传原文件，再请对方取回。',
    en: 'The copy here is damaged too: upload the original again, then offer it.',
  },
  'file.not-available': { zh: '没有可以取回的文件。', en: 'There is no file to fetch here.' },
  'file.damaged': { zh: '文件副本已损坏。', en: 'The copy of the file is damaged.' },
  'hand-over.return-needs-reason': { zh: '退回须写明理由。', en: 'A return needs a reason.' },
  'hand-over.recall-of-unknown': { zh: '撤回的移交在本地区没有记录。', en: 'The hand-over that is asked back is not known here.' },
  'referral.own-draft': { zh: '起草人不得审批自己的申请（R-114）。', en: 'Nobody decides on their own draft (R-114).' },
  'referral.already-under-way': { zh: '该事项已有转办在办理中。', en: 'This matter is being handed over already.' },
  'complaint.no-consent-to-forward': {
    zh: '提交人未同意转外地，请告知其向有权机关反映（C-18）。',
    en: 'The submitter did not consent to forwarding; tell them where to go (C-18).',
  },
  'rules.none-in-force': { zh: '该日期没有适用的期限规定，请核对日期。', en: 'No time limit was in force on that day; check the date.' },
});
