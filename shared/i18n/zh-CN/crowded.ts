import type { CrowdedTexts } from '../texts.ts';

export const crowded: CrowdedTexts = {
  title: '请稍等一分钟',
  text: '您所在网络的请求一时过多，请一分钟后再试。如果您正在提交答案，请先返回上一页，答案仍在问卷中。',
};
