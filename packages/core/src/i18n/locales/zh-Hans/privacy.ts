/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    '我可以删除我保存的关于你的信息：我在哪些群里见过你发言、你在哪里受信任，以及我知道你在哪些频道。\n\n如果你在某个群被限制，这一点会保留，但不含你的名字，否则那里没人能为你解除。你再次发言时，我会把你当作新朋友。',
  'forget.yes-button': '删除',
  'forget.no-button': '保留',
  'forget.done': '完成。我已删除关于你的信息。',
  'forget.done-held':
    '{count, plural, other {完成。我已删除关于你的信息。你仍在 # 个群里被限制：这一点会保留，但不含你的名字，以便能为你解除。}}',
  'forget.left': '好的，什么都没有删除。',
  'forget.private-only': '请在与我的私聊中发送 /forgetme。我会在那里删除关于你的信息。',
  'menu.forgetme': '删除我保存的关于你的信息',
} as const;
