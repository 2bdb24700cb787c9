import type { RoomTexts } from '../texts.ts';

export const room: RoomTexts = {
  kit: {
    title: '请填写培训反馈',
    promise: ({ minutes }) => `约需 ${minutes} 分钟，匿名填写`,
    promiseEntitled: ({ minutes }) => `约需 ${minutes} 分钟，无需填写姓名`,
    open: ({ closes }) => `截止时间：${closes}`,
    scan: '请用微信或手机相机扫码',
    type: '或在浏览器中输入：',
    code: ({ link }) => `二维码：${link}`,
    alsoHere: '中文版：打开问卷后，在页面顶部切换。',
  },
  host: {
    title: ({ place }) => `已收答卷：${place}`,
    atLeast: '至少',
    fewerThan: '不足',
    of: ({ headcount }) => `份答卷，参训 ${headcount} 人`,
    soFar: '份答卷',
    upcoming: ({ opens }) => `开放时间：${opens}`,
    grace: ({ closed }) => `已于${closed}截止，按时开始填写的答卷仍可提交。`,
    closed: ({ closed }) => `已于${closed}截止`,
    nothingElse: '本页按每 5 份一档显示答卷份数，不显示任何答案。',
    renewed: ({ time, seconds }) => `统计时间 ${time}，每 ${seconds} 秒自动更新。`,
    counted: ({ time }) => `统计时间 ${time}。`,
    stop: '停止自动更新',
    resume: '恢复自动更新',
  },
};
