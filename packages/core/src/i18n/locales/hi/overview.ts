/** Help, state and figures of a group. */
export const overview = {
  'help.private':
    'मैं ध्यान रखता हूँ कि आपके ग्रुप में केवल वे लिखें जो आपके चैनलों से जुड़े हैं। बाकी लोगों को दिखाता हूँ कि कहाँ जुड़ना है, और जुड़ते ही वे लिख सकते हैं।\n\n1. मुझे अपने ग्रुप में जोड़ें: नीचे पहला बटन।\n2. वे चैनल चुनें जिनसे सदस्यों को जुड़ना है: टेक्स्ट बॉक्स के नीचे के बटन।\n\nबस इतना ही।',
  'help.add-button': 'मुझे ग्रुप में जोड़ें',
  'help.group-administrator':
    '<code>/protect @channel</code> भेजें, फिर यहाँ लिखने से पहले सदस्यों को उस चैनल से जुड़ना होगा।\n\n/status क्या चालू है और कौन म्यूट है\n/settings सेटिंग्स\n/doctor बताता है कि क्या गड़बड़ है\n/why (जवाब में) कोई क्यों म्यूट है\n/trust (जवाब में) किसी को हमेशा लिखने दें\n/unprotect बंद करता है',
  'help.group-member': 'इस ग्रुप में लिखने से पहले शायद किसी चैनल से जुड़ना पड़े। तब मैं दिखाऊँगा कि किससे। जुड़ें और आप तुरंत लिख सकते हैं।',
  'help.held-in': 'आप अभी यहाँ प्रतीक्षा में हैं:',
  'help.held-for': '• {group}: {channels} से जुड़ें, फिर आप वहाँ लिख सकते हैं।',
  'help.deleted-until': 'तब तक आप वहाँ जो लिखते हैं वह हटा दिया जाता है।',
  'help.held-by-hand': '• {group}: एक एडमिन ने आपका लिखना रोका है। कृपया एडमिन से पूछें।',
  'help.held-nowhere': 'आप किसी ग्रुप में म्यूट नहीं हैं।',
  'help.group-only': 'यह कमांड उसी ग्रुप में काम करता है जिसके बारे में है। उसे वहाँ भेजें।',
  'refusal.not-administrator': 'यह केवल इस ग्रुप के एडमिन कर सकते हैं।',

  'status.on': 'सुरक्षा <b>चालू</b> है।',
  'status.off': 'सुरक्षा <b>बंद</b> है। /protect से चालू करें।',
  'status.off-unset': 'सुरक्षा <b>बंद</b> है। चालू करें: <code>/protect @channel</code>',
  'status.paused': 'सुरक्षा <b>प्रतीक्षा में</b> है। {causes} फिर वह अपने आप शुरू होगी।',
  'status.channels': 'सदस्यों को इनमें होना चाहिए:',
  'status.channel': '• {title}',
  'status.channel-lost': '• {title}: अभी नहीं गिना जाता, क्योंकि मैं वहाँ एडमिन नहीं हूँ। मुझे फिर एडमिन बनाएँ।',
  'status.held': '{count, plural, =0 {कोई म्यूट नहीं है।} one {# सदस्य म्यूट है।} other {# सदस्य म्यूट हैं।}}',

  'stats.text':
    'अभी म्यूट: {held, number}\nदेखे गए सदस्य: {seen, number}\nज़रूरी चैनल: {channels, number}\nयाद से दिए गए जवाब: {all, number} में से {hits, number}\n<code>hit_rate_percent: {percent}</code>',
  'stats.period':
    '<b>पिछले {days, number} दिन</b>\nम्यूट किए गए: {held, number}\nम्यूट हटाए गए: {freed, number} (जुड़ने के बाद: {complied, number})\nग़लत म्यूट, जिन्हें एडमिन ने ठीक किया: {falseAlarms, number}',
  'stats.median': 'जुड़ने वालों में से आधों को ज़्यादा से ज़्यादा {time} लगे।',
  'stats.joins': '<b>मेरे कहने पर जुड़े, पिछले {days, number} दिन</b>',
  'stats.channel': '• {title}: {people, number}',
  'stats.channel-by-link': '• {title}: {people, number} (मेरे लिंक से: {byLink, number})',
  'stats.chart': 'हर दिन ({zone}): 🟧 म्यूट किए गए, 🟦 म्यूट हटाए गए',

  'doctor.fine': 'सब ठीक है: यहाँ और हर चैनल में मेरे पास ज़रूरी अधिकार हैं।',
  'doctor.found': '{count, plural, one {# चीज़ ठीक करनी है:} other {# चीज़ें ठीक करनी हैं:}}',
  'doctor.off': 'सुरक्षा बंद है। /protect से चालू करें।',
  'doctor.no-channels': 'अभी कोई चैनल ज़रूरी नहीं है। <code>/protect @channel</code> भेजें',
  'doctor.group': '• यहाँ: {cause}',
  'doctor.cannot-invite':
    '• {title}: यह निजी है और मैं लिंक नहीं बना सकता, इसलिए सदस्यों को इसका बटन नहीं मिलता। मुझे वहाँ <b>लिंक से यूज़र आमंत्रित करने</b> का अधिकार दें, फिर /doctor दोबारा भेजें।',
  'doctor.channel-lost': '• {title}: मैं वहाँ एडमिन नहीं हूँ। मुझे एडमिन बनाएँ (कोई भी अधिकार काफ़ी है); तब तक यह नहीं गिना जाता।',
  'doctor.channel-gone': '• {title}: Telegram कहता है कि यह अब नहीं है। इसे हटाएँ: <code>/unprotect {reference}</code>',
  'doctor.open-to-guests':
    '• यहाँ: जो सदस्य नहीं हैं वे भी टिप्पणी लिख सकते हैं। जो नहीं लिखना चाहिए उसे मैं हटाता हूँ, पर उन्हें म्यूट नहीं कर सकता। केवल सदस्यों को लिखने दें: ग्रुप की सेटिंग्स में, संदेश कौन भेज सकता है।',
  'doctor.checked': 'जाँचे गए: यह ग्रुप और {count, plural, one {# चैनल} other {# चैनल}}।',
  'doctor.last-move': '• {title}: आख़िरी बार किसी का जुड़ना या छोड़ना: {ago}',
  'doctor.no-move':
    '• {title}: अब तक किसी का जुड़ना या छोड़ना नहीं दिखा। अगर मेरे वहाँ एडमिन बनने के बाद कोई जुड़ा है, तो मुझे फिर से एडमिन बनाएँ।',

  'recheck.nobody': 'मैंने यहाँ अभी किसी को नहीं देखा, इसलिए जाँचने को कोई नहीं है।',
  'recheck.off': 'सुरक्षा बंद है, इसलिए जाँचने को कुछ नहीं है। /protect से चालू करें।',

  'menu.start': 'मैं क्या करता हूँ, और आप कहाँ म्यूट हैं',
  'menu.help': 'मैं क्या करता हूँ',
  'menu.protect': 'चैनल ज़रूरी करें: /protect @channel',
  'menu.unprotect': 'बंद करें, या एक चैनल को ज़रूरी न रखें',
  'menu.status': 'क्या चालू है, और कितने म्यूट हैं',
  'menu.settings': 'इस ग्रुप की सेटिंग्स',
  'menu.stats': 'आँकड़े',
  'menu.doctor': 'मेरे अधिकार जाँचें और ठीक करें',
  'menu.why': 'कोई क्यों म्यूट है या नहीं (जवाब में)',
  'menu.trust': 'किसी को हमेशा लिखने दें (जवाब में)',
  'menu.untrust': 'उसे वापस लें (जवाब में)',
  'menu.trusted': 'कौन भरोसेमंद है',
  'menu.hold': 'किसी को म्यूट करें (जवाब में)',
  'menu.free': 'किसी का म्यूट हटाएँ (जवाब में)',
  'menu.recheck': 'जिन्हें मैंने देखा, सबकी जाँच करें',
} as const;
