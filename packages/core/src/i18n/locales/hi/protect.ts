/** Answers to /protect and /unprotect. */
export const protect = {
  'protect.required': 'यहाँ लिखने के लिए सदस्यों को इनमें होना चाहिए:',
  'protect.item': '• {title}',
  'protect.item-new': '• {title} (नया)',
  'protect.item-kept': '• {title} (पहले से ज़रूरी था)',
  'protect.not-added': 'नहीं जोड़े गए:',
  'protect.on': 'सुरक्षा चालू है। जिन सदस्यों को मैंने देखा है, उनकी जाँच पृष्ठभूमि में हो रही है।',
  'protect.on-again': 'सुरक्षा फिर चालू है। जिन सदस्यों को मैंने देखा है, उनकी जाँच पृष्ठभूमि में हो रही है।',
  'protect.waiting': 'यह होते ही सुरक्षा अपने आप शुरू हो जाएगी। {causes}',
  'protect.how':
    'वे चैनल लिखें जिनसे सदस्यों को जुड़ना है, जैसे <code>/protect @channel</code>। मुझे वहाँ एडमिन होना चाहिए, और आपको भी।\n\nनिजी चैनल: बटन टैप करें और उसे चुनें।',

  'ref.repeated': '• {ref}: आपने इसे दो बार लिखा, एक बार काफ़ी है।',
  'ref.invite-link': '• {ref}: मैं यह आमंत्रण लिंक नहीं जानता।',
  'ref.unreadable': '• {ref}: यह किसी चैनल का नाम या लिंक नहीं है। @नाम या t.me लिंक लिखें।',
  'ref.not-forwarded':
    '• जिस संदेश का आपने जवाब दिया वह किसी चैनल से नहीं है। चैनल की कोई पोस्ट यहाँ फ़ॉरवर्ड करें और उसका /protect से जवाब दें।',
  'ref.name-unknown': '• {ref}: इस नाम का कोई सार्वजनिक चैनल नहीं मिला। वर्तनी जाँचें।',
  'ref.id-unknown': '• {ref}: मैं यह चैनल नहीं देख सकता। मुझे वहाँ एडमिन बनाएँ, फिर कमांड दोबारा भेजें।',
  'ref.itself': '• {ref}: यह यही ग्रुप है। वह चैनल लिखें जिससे सदस्यों को जुड़ना चाहिए।',
  'ref.not-a-channel': '• {ref}: यह चैनल नहीं है। वह चैनल या सुपरग्रुप लिखें जिससे सदस्यों को जुड़ना चाहिए।',
  'ref.bot-not-administrator': '• {ref}: मैं वहाँ एडमिन नहीं हूँ। मुझे एडमिन बनाएँ (कोई भी अधिकार काफ़ी है), फिर कमांड दोबारा भेजें।',
  'ref.caller-not-administrator': '• {ref}: आप वहाँ एडमिन नहीं हैं। वहाँ के किसी एडमिन से कमांड यहाँ भेजने को कहें।',
  'ref.full': '• {ref}: अधिक से अधिक दस चैनल। पहले <code>/unprotect @channel</code> से एक हटाएँ।',
  'ref.not-linked': '• {ref}: यह यहाँ ज़रूरी नहीं है। /status दिखाता है कि क्या ज़रूरी है।',

  'confirm.ask':
    'आप गुमनाम हैं, इसलिए मैं नहीं देख सकता कि आप {count, plural, one {यह चैनल} other {ये चैनल}} चलाते हैं या नहीं: {refs}\n\n10 मिनट के भीतर “पुष्टि करें” टैप करें। टैप करने वाले की मैं जाँच करूँगा।',
  'confirm.button': 'पुष्टि करें',
  'confirm.not-administrator': 'इसकी पुष्टि केवल इस ग्रुप का एडमिन कर सकता है।',
  'confirm.not-of-channel': 'आप उस चैनल के एडमिन नहीं हैं। यहाँ उसके किसी एडमिन को टैप करना होगा।',
  'confirm.expired': 'यह बटन बहुत पुराना है। कृपया कमांड दोबारा भेजें।',

  'unprotect.off': 'सुरक्षा बंद है। कोई म्यूट नहीं है। चैनल और सेटिंग्स सुरक्षित हैं: /protect उसे फिर चालू करता है।',
  'unprotect.freeing':
    'सुरक्षा बंद है। {count, plural, one {# सदस्य का म्यूट हटाया जा रहा है।} other {# सदस्यों का म्यूट हटाया जा रहा है।}} चैनल और सेटिंग्स सुरक्षित हैं: /protect उसे फिर चालू करता है।',
  'unprotect.removed': 'अब ज़रूरी नहीं:',
  'unprotect.removed-freeing':
    'जो केवल {count, plural, one {उस चैनल} other {उन चैनलों}} के लिए म्यूट थे, उनका म्यूट पृष्ठभूमि में हटाया जा रहा है।',
  'unprotect.last': 'वह आख़िरी था, इसलिए सुरक्षा बंद है और कोई म्यूट नहीं है। फिर शुरू करने के लिए: <code>/protect @channel</code>',
  'unprotect.last-freeing':
    'वह आख़िरी था, इसलिए सुरक्षा बंद है। {count, plural, one {# सदस्य का म्यूट हटाया जा रहा है।} other {# सदस्यों का म्यूट हटाया जा रहा है।}} फिर शुरू करने के लिए: <code>/protect @channel</code>',
  'unprotect.not-removed': 'नहीं हटाए गए:',

  'sweep.freeing': 'सुरक्षा बंद है। सदस्यों का म्यूट हटाया जा रहा है: {total, number} में से {done, number}।',
  'sweep.freed':
    'सुरक्षा बंद है। {done, plural, =0 {सब लिख सकते हैं।} one {# सदस्य का म्यूट हटाया गया।} other {# सदस्यों का म्यूट हटाया गया।}} /protect उसे फिर चालू करता है।',
  'sweep.pace':
    '{percent, number}% हो गया, प्रति मिनट {perMinute, number}, लगभग {minutesLeft, plural, one {# मिनट} other {# मिनट}} बाकी।',
  'sweep.checking': 'जिन सदस्यों को मैंने देखा है उनकी जाँच: {total, number} में से {done, number}।',
  'sweep.checked': 'हो गया: {done, plural, one {# सदस्य जाँचा गया} other {# सदस्य जाँचे गए}}।',
  'sweep.stop-button': 'जाँच रोकें',
  'sweep.undo-button': 'वापस लें: फिर सुरक्षा करें',
  'sweep.tally': 'म्यूट {held, number} · लिख सकते हैं {free, number} · जाँच न हो सकी {unchecked, number}',
  'sweep.stopped': 'जाँच रोकी गई: {total, number} में से {done, number} सदस्य जाँचे गए। बाकी की जाँच तब होगी जब वे लिखेंगे।',
  'sweep.stopped-off': 'जाँच रोकी गई, क्योंकि सुरक्षा बंद है: {total, number} में से {done, number} सदस्य जाँचे गए।',
  'sweep.undone':
    'सुरक्षा उन्हीं चैनलों के साथ फिर चालू है। {total, number} में से {done, number} का म्यूट हट चुका था; सबकी फिर जाँच हो रही है।',
  'sweep.is-over': 'यह पहले ही पूरा हो चुका है।',
} as const;
