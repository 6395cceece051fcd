/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: '某人',
  untitled: '该频道',

  'warning.missing': '{people}，要在这里发言，请先加入{channels, plural, other {下面的频道}}。加入后即可发言。',
  'warning.people': '{people} 和另外 {others, plural, other {# 人}}',
  'warning.without-link': '{title}：请向本群管理员索取链接。',
  'warning.blocked': '{people}：本群管理员已暂停你在这里发言，只有管理员可以更改。',
  'warning.joined-button': '我已加入',

  'alert.freed': '谢谢！你现在可以在群里发言了。',
  'alert.still-missing': '还没有：{count, plural, other {还需加入 {titles}}}。加入后再点一次。',
  'alert.still-missing-more': '{titles} 等，另有 {count, number} 个',
  'alert.blocked': '本群管理员已暂停你在这里发言，只有管理员可以更改。',
  'alert.not-for-you': '这条消息是给别人的，你无需做任何事。',
  'alert.cannot-tell': 'Telegram 暂时没有回应。你无需做任何事，我会继续检查；也可以一分钟后再点一次。',
  'alert.channel-lost': '你无需做任何事：我暂时看不到该频道，所以它不计入。五分钟内你就可以在这里发言。',
  'alert.protection-off': '这里不再需要加入频道，你可以在群里发言。',

  'notice.paused': '保护正在等待。{causes}\n\n完成后会自动开始。频道和设置都会保留。',
  'cause.basic-group':
    '本群需要先升级为超级群组。请打开群组设置，把<b>新成员可见的聊天记录</b>改为<b>可见</b>，或为群组设置公开链接：Telegram 会随之升级它。',
  'cause.bot-absent': '我不在群里。请重新把我添加为管理员。',
  'cause.cannot-delete': '我需要<b>删除消息</b>权限。请打开群组管理员列表，点我并开启它。',
  'cause.cannot-restrict': '我需要<b>封禁用户</b>权限。请打开群组管理员列表，点我并开启它。',
  'cause.cannot-delete-or-restrict':
    '我需要<b>删除消息</b>和<b>封禁用户</b>权限。请打开群组管理员列表，点我并开启它们。',

  'notice.channel-lost':
    '我已看不到 {title} 里有谁，所以暂时不要求任何人加入。请重新让我成为该频道的管理员（任意权限即可），它就会自动恢复。或者不再要求它：<code>/unprotect {reference}</code>。',
} as const;
