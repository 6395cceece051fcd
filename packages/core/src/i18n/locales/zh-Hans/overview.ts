/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    '我确保只有加入你频道的人才能在你的群里发言。对其他人，我会告诉他们去哪里加入，加入后即可发言。\n\n1. 把我加到你的群：下面第一个按钮。\n2. 选择成员必须加入的频道：输入框下方的按钮。\n\n就这么简单。',
  'help.add-button': '把我加到群组',
  'help.group-administrator':
    '发送 <code>/protect @频道</code>，成员必须先加入该频道才能在这里发言。\n\n/status 查看开启状态和被限制的人\n/settings 设置\n/doctor 查找问题\n/why（回复）某人为何被限制\n/trust（回复）让某人一直可以发言\n/unprotect 关闭',
  'help.group-member': '在这个群里，发言前可能需要加入某个频道。若需要，我会告诉你是哪一个。加入后马上就能发言。',
  'help.held-in': '你目前在等待的地方：',
  'help.held-for': '• {group}：加入 {channels}，就能在那里发言。',
  'help.deleted-until': '在那之前，你在那里发的消息会被删除。',
  'help.held-by-hand': '• {group}：管理员已暂停你的发言。请联系管理员。',
  'help.held-nowhere': '你没有在任何群里被限制。',
  'help.group-only': '这个命令要在相关的群里使用。请在那里发送。',
  'refusal.not-administrator': '只有本群管理员可以这样做。',

  'status.on': '保护<b>已开启</b>。',
  'status.off': '保护<b>已关闭</b>。用 /protect 开启。',
  'status.off-unset': '保护<b>已关闭</b>。开启方法：<code>/protect @频道</code>',
  'status.paused': '保护<b>正在等待</b>。{causes}之后会自动开始。',
  'status.channels': '成员需要加入：',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}：目前不计，因为我不是那里的管理员。请重新让我成为管理员。',
  'status.held': '{count, plural, =0 {没有人被限制。} other {有 # 名成员被限制。}}',

  'stats.text':
    '当前被限制：{held, number}\n见过的成员：{seen, number}\n要求的频道：{channels, number}\n由缓存直接回答：{hits, number} / {all, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>最近 {days, number} 天</b>\n被限制：{held, number}\n已解除：{freed, number}（其中加入后解除：{complied, number}）\n误判（由管理员解除或设为信任）：{falseAlarms, number}',
  'stats.median': '加入的人里，一半用时不超过{time}。',
  'stats.joins': '<b>最近 {days, number} 天在我提醒后加入</b>',
  'stats.channel': '• {title}：{people, number}',
  'stats.channel-by-link': '• {title}：{people, number}（通过我的链接：{byLink, number}）',
  'stats.chart': '每天（{zone}）：🟧 被限制，🟦 已解除',

  'doctor.fine': '一切正常：我在这里和每个频道都有所需权限。',
  'doctor.found': '{count, plural, other {有 # 处需要处理：}}',
  'doctor.off': '保护已关闭。用 /protect 开启。',
  'doctor.no-channels': '还没有要求任何频道。请发送 <code>/protect @频道</code>',
  'doctor.group': '• 这里：{cause}',
  'doctor.cannot-invite':
    '• {title}：它是私有的，而我不能创建链接，所以成员看不到按钮。请在那里给我<b>通过链接邀请用户</b>权限，然后重新发送 /doctor。',
  'doctor.channel-lost': '• {title}：我不是那里的管理员。请让我成为管理员（任意权限即可），在那之前不计。',
  'doctor.channel-gone': '• {title}：Telegram 说它已不存在。请移除：<code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• 这里：非成员也能发表评论。我会删除不该说的，但无法禁止他们发言。请只允许成员发言：在群组设置的“谁可以发送消息”中更改。',
  'doctor.log-lost': '• 日志频道：我已不能在那里发言。请让我成为那里的管理员，或另选一个。',
  'doctor.checked': '已检查：本群和 {count, plural, other {# 个频道}}。',
  'doctor.last-move': '• {title}：最近一次看到有人加入或离开：{ago}',
  'doctor.no-move': '• {title}：还没看到有人加入或离开。如果我成为那里的管理员之后有人加入过，请重新把我设为管理员。',

  'recheck.nobody': '我在这里还没见过任何人，所以没有可检查的。',
  'recheck.off': '保护已关闭，没有可检查的。用 /protect 开启。',

  'menu.start': '我做什么，以及你在哪里被限制',
  'menu.help': '我做什么',
  'menu.protect': '要求频道：/protect @频道',
  'menu.unprotect': '关闭，或不再要求某个频道',
  'menu.status': '开启状态和被限制人数',
  'menu.settings': '本群设置',
  'menu.stats': '数据',
  'menu.doctor': '检查我的权限及如何修复',
  'menu.why': '某人为何被限制或可发言（回复）',
  'menu.trust': '让某人一直可以发言（回复）',
  'menu.untrust': '撤销信任（回复）',
  'menu.trusted': '谁受信任',
  'menu.hold': '手动限制某人（回复）',
  'menu.free': '手动放行某人（回复）',
  'menu.recheck': '检查我见过的所有人',
} as const;
