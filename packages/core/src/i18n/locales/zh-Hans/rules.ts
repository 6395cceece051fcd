/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}，要在这里发言，请先加入下面的频道中{needed, plural, other {至少 # 个}}。加入后即可发言。',
  'warning.enough': '{needed, plural, other {加入下面的频道中 # 个就够了。}}',
  'warning.left':
    '{left, plural, =0 {加入之前再发一条消息，你在这里的发言就会被暂停。} other {加入之前再发 # 条消息，你在这里的发言就会被暂停。}}',
  'warning.after-times': '加入之前继续发言的人，再发 {times, plural, other {# 条消息}}就会被暂停发言。',
  'alert.some-missing': '还没有。请加入其中{needed, plural, other {至少 # 个}}：{titles}。然后再点一次。',

  'rule.some': '{needed, plural, other {成员需要加入其中至少 # 个：}}',

  'held-for.some': '• {group}：加入其中{needed, plural, other {至少 # 个}}，就能在那里发言：{channels}。',

  'status.closed': '保护<b>休息中</b>：不在时段内。再次开始：{when}。',
  'status.closed-for-good': '保护<b>休息中</b>：设定的时段永远不会到来。请在 /settings 检查时段。',
  'status.observing': '保护<b>仅观察</b>：不限制任何人，也不删除任何内容。',
  'status.deleting': '未加入所需频道的成员不会被限制，只会删除其消息。',
  'status.warning': '未加入所需频道的成员在 {times, plural, other {# 次警告}}后会被限制。',

  'observe.head': '{count, plural, =0 {现在没有人会被限制。} other {现在有 # 名成员会被限制：}}',
  'observe.nobody-seen': '我在这里还没见过任何人。等有人发言后再来吧。',
  'observe.checked': '我查看了最近发言或进群的 {checked, plural, other {# 名成员}}。',
  'observe.unsure': '{count, plural, other {其中 # 人的情况 Telegram 还没有告诉我。}}请一分钟后再问。',
  'observe.person': '• {person} 未加入 {channels}',
  'observe.more': '另有 {count, number} 人',

  'why.outside-hours': '{person} 可以发言：不在时段内，保护在休息。再次开始：{when}。',
  'why.outside-hours-for-good': '{person} 可以发言：保护在休息，设定的时段永远不会到来。',
  'why.observed': '{person} 可以发言：我在这里仅观察。否则会被限制，因为还没加入标有 ✗ 的频道。',
  'why.newcomer': '{person} 可以发言：刚进群不久。在 {when} 之前需要加入标有 ✗ 的频道。',
  'why.deleted-only': '{person} 未被限制，但在加入标有 ✗ 的频道之前，其消息会被删除。',
  'why.warned':
    '{person} 尚未被限制。在加入标有 ✗ 的频道之前，其消息会被删除。{left, plural, =0 {下一条消息会导致限制。} other {再发 # 条消息后会被限制。}}',
  'why.not-checked': '{person} 可以发言：本群不检查发言的人。',
  'why.hold-served':
    '{person} 又可以发言了：限制已达到这里的最长时间。如果在加入标有 ✗ 的频道之前发言或回来，会重新开始。',
  'why.enough': '{person} 可以发言：已加入足够多的频道。',
  'why.some-missing': '{person} 被限制，直到加入标有 ✗ 的频道中{needed, plural, other {至少 # 个}}。',
  'why.some-missing-not-held':
    '{person} 还需加入标有 ✗ 的频道中{needed, plural, other {至少 # 个}}。一旦在这里发言或进群就会被限制。',
  'why.some-needed': '{needed, plural, other {标有 ✗ 的频道中加入 # 个即可。}}',
  'why.requested': '⏳ {title}：已申请加入，这里算数',
  'why.held-until': '限制最迟结束于：{when}。',
} as const;
