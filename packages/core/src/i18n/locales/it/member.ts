/** What members meet, and the notices to administrators that stand in the group. */
export const member = {
  someone: 'Qualcuno',
  untitled: 'il canale',

  'warning.missing':
    '{people}, per scrivere qui entra {channels, plural, one {nel canale qui sotto} many {nei canali qui sotto} other {nei canali qui sotto}}. Appena sei dentro puoi scrivere.',
  'warning.people': '{people} e {others, plural, one {# altra persona} many {altre # persone} other {altre # persone}}',
  'warning.without-link': '{title}: chiedi il link a un amministratore di questo gruppo.',
  'warning.blocked':
    '{people}: un amministratore di questo gruppo ha sospeso i tuoi messaggi qui. Solo gli amministratori possono cambiarlo.',
  'warning.joined-button': 'Sono nel canale',

  'alert.freed': 'Grazie! Ora puoi scrivere nel gruppo.',
  'alert.still-missing':
    'Non ancora: {count, plural, one {manca {titles}} many {mancano {titles}} other {mancano {titles}}}. Entra e tocca di nuovo.',
  'alert.still-missing-more': '{titles} e altri {count, number}',
  'alert.blocked':
    'Un amministratore di questo gruppo ha sospeso i tuoi messaggi qui. Solo gli amministratori possono cambiarlo.',
  'alert.not-for-you': 'Questo messaggio è per un’altra persona. Non devi fare nulla.',
  'alert.cannot-tell':
    'Telegram ora non risponde. Non devi fare nulla: continuo a controllare. Oppure tocca di nuovo tra un minuto.',
  'alert.channel-lost':
    'Non devi fare nulla: ora non posso vedere il canale, quindi non conta. Potrai scrivere qui entro cinque minuti.',
  'alert.protection-off': 'Qui non serve più entrare in nessun canale. Puoi scrivere nel gruppo.',

  'notice.paused':
    'La protezione è in attesa. {causes}\n\nParte da sola appena è fatto. Canali e impostazioni restano.',
  'cause.basic-group':
    'Questo gruppo deve prima diventare un supergruppo. Apri le impostazioni del gruppo e metti <b>Cronologia per i nuovi membri</b> su <b>Visibile</b>, oppure dai al gruppo un link pubblico: Telegram lo converte.',
  'cause.bot-absent': 'Non sono nel gruppo. Aggiungimi di nuovo come amministratore.',
  'cause.cannot-delete':
    'Mi serve il permesso <b>Eliminare messaggi</b>. Apri gli amministratori del gruppo, tocca il mio nome e attivalo.',
  'cause.cannot-restrict':
    'Mi serve il permesso <b>Bloccare utenti</b>. Apri gli amministratori del gruppo, tocca il mio nome e attivalo.',
  'cause.cannot-delete-or-restrict':
    'Mi servono i permessi <b>Eliminare messaggi</b> e <b>Bloccare utenti</b>. Apri gli amministratori del gruppo, tocca il mio nome e attivali.',

  'notice.channel-lost':
    'Non vedo più chi è in {title}, quindi per ora nessuno deve entrarci. Rendimi di nuovo amministratore di quel canale (basta un permesso qualsiasi) e tornerà a contare da solo. Oppure smetti di richiederlo con <code>/unprotect {reference}</code>.',
} as const;
