/** Setting a group up: the notice that helps through it, the chat picker, and the consent of a channel’s administrator. */
export const setUp = {
  'set-up.head': '<b>距离保护本群还差 {left, plural, other {# 步}}</b>',
  'set-up.ready': '<b>就绪。</b>保护已开启。要在这里发言，成员需要加入 {channels}。',
  'set-up.ready-some':
    '<b>就绪。</b>保护已开启。要在这里发言，成员需要加入其中{needed, plural, other {至少 # 个}}：{channels}。',
  'set-up.rights-done': '✓ 我有所需的权限。',
  'set-up.rights-missing': '○ 请给我{count, plural, other {以下权限}}：{rights}。点按钮并选择本群。',
  'set-up.basic-group': '○ {cause}',
  'set-up.channels-done': '✓ 成员需要加入 {channels}。',
  'set-up.channels-missing': '○ 选择成员必须加入的频道。点按钮，其余在我们的私聊中完成。',
  'set-up.off': '○ 用 /protect 开启保护',
  'set-up.right-delete': '删除消息',
  'set-up.right-restrict': '封禁用户',
  'set-up.rights-button': '给我权限',
  'set-up.channels-button': '选择频道',
  'set-up.more-button': '再加一个频道',

  'picker.hint': '更简单：点按钮选择频道，私有的也可以。',
  'picker.any': '我已经在你的群里了吗？那就点输入框下方的按钮，选择成员必须加入的频道，私有的也可以。',
  'picker.group': '点输入框下方的按钮，选择 {group} 的成员必须加入的频道，私有的也可以。可以一个接一个地选多个。',
  'picker.channel-button': '选择频道',
  'picker.group-button': '选择群组',
  'picker.not-administrator': '你不是该群的管理员，不能替它选择。',
  'picker.no-group':
    '我不知道你管理的任何群。请用按钮把我加到你的群。如果我已在那里，请在群里发送一次 /status，然后再选。',
  'picker.which-group': '用于哪个群？它的成员将必须加入你所选的频道。',
  'picker.unknown': '我看不到那个聊天。请让我成为那里的管理员，然后再选。',
  'picker.not-of-channel': '你不是所选对象的管理员，我不能替你要求它。',
  'picker.basic-group': '那是普通群组，我看不到里面有谁。请改选频道或超级群组。',
  'picker.itself': '那就是该群本身。请选择它的成员应加入的频道。',
  'picker.refused': '现在无法要求那个聊天。请到群里看看：/doctor 会说明问题。',
  'picker.full': '最多十个。请先在群里用 <code>/unprotect @频道</code> 移除一个。',

  'linked.on': '完成。保护已开启。要在 {group} 发言，成员需要加入 {channels}。\n\n你可以在下面再选一个。',
  'linked.on-some':
    '完成。保护已开启。要在 {group} 发言，成员需要加入其中{needed, plural, other {至少 # 个}}：{channels}。\n\n你可以在下面再选一个。',
  'linked.waiting': '已记下：要在 {group} 发言，成员将需要加入 {channels}。还缺：{causes}',

  'consent.offer':
    '• {ref}：你不是那里的管理员。请把这个链接转发给一位管理员。对方会看到你的请求并可以同意。链接只能用一次，24 小时内有效：{address}',
  'consent.offer-add':
    '它不归你管理？请把这个链接转发给它的一位管理员：对方可以把我加进去并同意。链接只能用一次，24 小时内有效：{address}',
  'consent.ask':
    '{group} 的管理员希望成员先加入 {channel} 才能发言。我只查看 {channel} 里有谁，不会改动那里的任何东西。\n\n你同意吗？',
  'consent.add-first':
    '{group} 的管理员希望成员先加入 {channel} 才能发言。我只查看那里有谁，不会改动任何东西。\n\n我还不是那里的管理员。如果你是管理员并且同意，请用第一个按钮把我加进去（任意权限即可），然后点“同意”。',
  'consent.agree-button': '同意',
  'consent.not-yet': '{channel}：我还不是那里的管理员。请用第一个按钮把我加进去，然后再点一次“同意”。',
  'consent.expired': '这个链接已被使用，或已超过 24 小时。请索取新的。',
  'consent.not-yours': '这个链接是给频道管理员的，你无需做任何事。',
  'consent.full': '什么都没有改变：{group} 已经要求加入十个频道，而十个是上限。请告诉把链接发给你的人。',
  'consent.withdrawn': '提出请求的人已不再管理该群，什么都没有改变。',
  'consent.done': '谢谢。{group} 的成员现在需要加入 {channel}。',

  'help.add-channel-button': '把我加到频道',
  'help.group-only-known': '这个命令要在相关的群里使用。请在那里发送：',
} as const;
