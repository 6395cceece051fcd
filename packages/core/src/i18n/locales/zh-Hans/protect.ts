/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': '要在这里发言，成员需要加入：',
  'protect.item': '• {title}',
  'protect.item-new': '• {title}（新）',
  'protect.item-kept': '• {title}（原本就要求）',
  'protect.not-added': '未添加：',
  'protect.on': '保护已开启。正在后台检查我见过的成员。',
  'protect.on-again': '保护已重新开启。正在后台检查我见过的成员。',
  'protect.waiting': '完成以下事项后，保护会自动开始。{causes}',
  'protect.how':
    '请写出成员必须加入的频道，例如 <code>/protect @频道</code>。我必须是那里的管理员，你也必须是。\n\n私有频道：点按钮选择它。',

  'ref.repeated': '• {ref}：你写了两次，一次就够。',
  'ref.invite-link': '• {ref}：我不认识这个邀请链接。',
  'ref.unreadable': '• {ref}：这不是频道的名称或链接。请写 @名称 或 t.me 链接。',
  'ref.not-forwarded': '• 你回复的消息不是来自频道。请把该频道的一条消息转发到这里，再用 /protect 回复它。',
  'ref.name-unknown': '• {ref}：找不到这个名称的公开频道。请检查拼写。',
  'ref.id-unknown': '• {ref}：我看不到这个频道。请让我成为那里的管理员，然后重新发送命令。',
  'ref.itself': '• {ref}：这就是本群。请写一个成员应加入的频道。',
  'ref.not-a-channel': '• {ref}：这不是频道。请写一个成员应加入的频道或超级群组。',
  'ref.bot-not-administrator': '• {ref}：我不是那里的管理员。请让我成为管理员（任意权限即可），然后重新发送命令。',
  'ref.caller-not-administrator': '• {ref}：你不是那里的管理员。请让它的一位管理员在这里发送命令。',
  'ref.full': '• {ref}：最多十个频道。请先用 <code>/unprotect @频道</code> 移除一个。',
  'ref.not-linked': '• {ref}：这里没有要求它。用 /status 查看要求了哪些。',

  'confirm.ask':
    '你是匿名管理员，我看不出你是否管理{count, plural, other {这些频道}}：{refs}\n\n请在 10 分钟内点“确认”。我会检查点按钮的人。',
  'confirm.button': '确认',
  'confirm.not-administrator': '只有本群管理员可以确认。',
  'confirm.not-of-channel': '你不是该频道的管理员。需要由它的一位管理员来点。',
  'confirm.expired': '这个按钮已过期。请重新发送命令。',

  'unprotect.off': '保护已关闭，没有人被限制。频道和设置都会保留：用 /protect 重新开启。',
  'unprotect.freeing':
    '保护已关闭。{count, plural, other {正在解除 # 名成员的限制。}}频道和设置都会保留：用 /protect 重新开启。',
  'unprotect.removed': '不再要求：',
  'unprotect.removed-freeing': '仅因{count, plural, other {这些频道}}被限制的人，正在后台解除。',
  'unprotect.last': '那是最后一个，所以保护已关闭，没有人被限制。重新开始：<code>/protect @频道</code>',
  'unprotect.last-freeing':
    '那是最后一个，所以保护已关闭。{count, plural, other {正在解除 # 名成员的限制。}}重新开始：<code>/protect @频道</code>',
  'unprotect.not-removed': '未移除：',

  'sweep.freeing': '保护已关闭。正在解除限制：{done, number} / {total, number}。',
  'sweep.freed':
    '保护已关闭。{done, plural, =0 {所有人都可以发言。} other {已解除 # 名成员的限制。}}用 /protect 重新开启。',
  'sweep.pace': '已完成 {percent, number}%，每分钟 {perMinute, number}，还需约 {minutesLeft, plural, other {# 分钟}}。',
  'sweep.checking': '正在检查我见过的成员：{done, number} / {total, number}。',
  'sweep.checked': '完成：已检查 {done, plural, other {# 名成员}}。',
  'sweep.stop-button': '停止检查',
  'sweep.undo-button': '撤销：重新保护',
  'sweep.tally': '受限 {held, number} · 可发言 {free, number} · 无法检查 {unchecked, number}',
  'sweep.stopped': '已停止：已检查 {total, number} 名成员中的 {done, number} 名。其余成员发言时再检查。',
  'sweep.stopped-off': '保护已关闭，因此停止：已检查 {total, number} 名成员中的 {done, number} 名。',
  'sweep.undone':
    '保护已用相同的频道重新开启。{total, number} 名中有 {done, number} 名已被解除限制；正在重新检查所有人。',
  'sweep.is-over': '这已经结束了。',
} as const;
