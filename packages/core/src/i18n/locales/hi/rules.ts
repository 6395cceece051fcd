/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, यहाँ लिखने के लिए कृपया नीचे दिए चैनलों में से {needed, plural, one {कम से कम # से} other {कम से कम # से}} जुड़ें। जुड़ते ही आप लिख सकते हैं।',
  'warning.left':
    '{left, plural, =0 {उससे पहले आपका अगला संदेश यहाँ आपका लिखना रोक देगा।} one {उससे पहले # संदेश और, फिर यहाँ आपका लिखना रुक जाएगा।} other {उससे पहले # संदेश और, फिर यहाँ आपका लिखना रुक जाएगा।}}',
  'warning.after-times': 'जो उससे पहले लिखते रहेंगे, वे {times, plural, one {# संदेश} other {# संदेशों}} के बाद रोक दिए जाएँगे।',
  'alert.some-missing':
    'अभी नहीं। इनमें से {needed, plural, one {कम से कम # से} other {कम से कम # से}} जुड़ें: {titles}। फिर दोबारा टैप करें।',

  'rule.some':
    '{needed, plural, one {सदस्यों को इनमें से कम से कम # में होना चाहिए:} other {सदस्यों को इनमें से कम से कम # में होना चाहिए:}}',

  'held-for.some':
    '• {group}: इनमें से {needed, plural, one {कम से कम # से} other {कम से कम # से}} जुड़ें, फिर आप वहाँ लिख सकते हैं: {channels}।',

  'status.closed': 'सुरक्षा <b>विश्राम में</b> है: अपने समय से बाहर। फिर शुरू होगी: {when}।',
  'status.closed-for-good': 'सुरक्षा <b>विश्राम में</b> है: उसका कोई समय नहीं आता। /settings में समय जाँचें।',
  'status.observing': 'सुरक्षा <b>केवल देख रही</b> है: किसी को नहीं रोका जाता और कुछ नहीं हटाया जाता।',
  'status.deleting': 'जिनका कोई चैनल बाकी है उन्हें नहीं रोका जाता, केवल उनके संदेश हटाए जाते हैं।',
  'status.warning': 'जिनका कोई चैनल बाकी है उन्हें {times, plural, one {# चेतावनी} other {# चेतावनियों}} के बाद रोका जाता है।',

  'observe.head':
    '{count, plural, =0 {अभी कोई नहीं रोका जाता।} one {अभी # सदस्य रोका जाता:} other {अभी # सदस्य रोके जाते:}}',
  'observe.nobody-seen': 'मैंने यहाँ अभी किसी को नहीं देखा। जब कोई लिख चुका हो तब लौटें।',
  'observe.checked': 'मैंने आख़िर में लिखने या आने वाले {checked, plural, one {# सदस्य को देखा।} other {# सदस्यों को देखा।}}',
  'observe.unsure':
    '{count, plural, one {# व्यक्ति के बारे में Telegram ने अभी नहीं बताया।} other {# लोगों के बारे में Telegram ने अभी नहीं बताया।}} एक मिनट बाद फिर पूछें।',
  'observe.person': '• {person} का बाकी: {channels}',
  'observe.more': 'और {count, number} अन्य',

  'why.outside-hours': '{person} लिख सकते हैं: अपने समय से बाहर सुरक्षा विश्राम में है। फिर शुरू होगी: {when}।',
  'why.outside-hours-for-good': '{person} लिख सकते हैं: सुरक्षा विश्राम में है, और उसका कोई समय नहीं आता।',
  'why.observed': '{person} लिख सकते हैं: यहाँ मैं केवल देखता हूँ। वरना वे रोके जाते, क्योंकि ✗ वाले बाकी हैं।',
  'why.newcomer': '{person} लिख सकते हैं: वे अभी आए हैं। {when} तक उन्हें ✗ वालों से जुड़ना होगा।',
  'why.deleted-only': '{person} रोके नहीं गए, पर ✗ वालों से जुड़ने तक उनका लिखा हटाया जाता है।',
  'why.warned':
    '{person} अभी रोके नहीं गए। ✗ वालों से जुड़ने तक उनका लिखा हटाया जाता है। {left, plural, =0 {अगले संदेश पर वे रोके जाएँगे।} one {# संदेश और, फिर वे रोके जाएँगे।} other {# संदेश और, फिर वे रोके जाएँगे।}}',
  'why.hold-served':
    '{person} फिर लिख सकते हैं: यहाँ इससे ज़्यादा नहीं रोका जाता। ✗ वालों से जुड़े बिना लिखने या लौटने पर यह फिर शुरू होता है।',
  'why.enough': '{person} लिख सकते हैं: वे पर्याप्त चैनलों से जुड़े हैं।',
  'why.some-missing':
    '{person} तब तक रोके गए हैं जब तक ✗ वालों में से {needed, plural, one {कम से कम # से} other {कम से कम # से}} न जुड़ें।',
  'why.some-missing-not-held':
    '{person} को ✗ वालों में से {needed, plural, one {कम से कम # से} other {कम से कम # से}} अभी जुड़ना है। यहाँ लिखते या आते ही वे रोके जाएँगे।',
  'why.some-needed': '{needed, plural, one {✗ वालों में से # काफ़ी है।} other {✗ वालों में से # काफ़ी हैं।}}',
  'why.requested': '⏳ {title}: जुड़ने का अनुरोध किया है, यहाँ वह गिना जाता है',
  'why.held-until': 'यह अधिक से अधिक {when} तक चलेगा।',
} as const;
