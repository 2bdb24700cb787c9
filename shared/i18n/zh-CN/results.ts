import type { ResultsTexts } from '../texts.ts';

export const results: ResultsTexts = {
  reports: '报告',
  nothingYet: '暂无报告。报告邮件发出后，即可在此查看。',
  download: { heading: '下载', csv: 'CSV', xlsx: 'Excel（XLSX）', json: 'JSON（含编码说明）' },
  columns: { answer: '选项', count: '人数', share: '占比' },
  search: {
    label: '搜索意见',
    button: '搜索',
    found: ({ count, words }) => `含“${words}”的意见：${count} 条`,
    all: '显示全部意见',
  },
  ownLink: '本页网址是您的专用钥匙，持有者均可查看结果。如需转发，请打印或另存为 PDF。',
  preferences: {
    link: '更改或停止接收邮件',
    title: '您的报告邮件',
    about: ({ name, programme }) => `收件人：${name}；项目：${programme}。`,
    frequency: '接收频率',
    frequencies: {
      final: '每场结束后',
      daily: '开放期间每天另发一次',
      'every-25': '每新增 25 份答卷另发一次',
    },
    language: '邮件语言',
    mails: '邮件',
    wanted: '接收报告',
    stopped: '不再接收任何邮件',
    save: '保存',
    saved: '已保存，自下一封邮件起生效。',
    undeliverable: ({ contact }) => `发往您邮箱的邮件被退回或被举报，因此已停止发送。请将其他邮箱地址告知 ${contact}。`,
    back: '查看结果',
  },
  stop: {
    title: '停止接收报告邮件？',
    text: ({ programme }) => `您正在接收“${programme}”的报告。点击下方按钮后，将不再收到邮件。`,
    button: '停止接收',
    doneTitle: '您将不再收到邮件',
    doneText: '您仍可通过已有链接查看结果。',
    change: '更改设置',
  },
};
