// The program's words. The same keys in each language; a test compares them. `towards` stands directly before a name.
const words = {
  en: {
    title: 'Bus stops',
    find: 'Find a stop by name',
    loading: 'Loading…',
    noStops: 'No stop has this name.',
    noArrivals: 'No bus is expected here now.',
    failed: 'The times could not be loaded.',
    failedHelp: 'Check your connection and try again.',
    again: 'Try again',
    refresh: 'Refresh',
    towards: 'towards ',
    minutes: 'min',
    due: 'due',
    noTime: 'no time given',
    updated: 'Updated',
    source: 'Source: DATA.GOV.HK, The Kowloon Motor Bus Company open data. Times are Hong Kong time.',
    more: 'Only the first 50 stops are shown. Enter more of the name.',
  },
  zh_HK: {
    title: '巴士站',
    find: '輸入車站名稱',
    loading: '載入中…',
    noStops: '沒有這個名稱的車站。',
    noArrivals: '現時沒有巴士將會到站。',
    failed: '未能載入到站時間。',
    failedHelp: '請檢查網絡連線，然後再試。',
    again: '再試一次',
    refresh: '更新',
    towards: '往',
    minutes: '分鐘',
    due: '即將到站',
    noTime: '未有時間',
    updated: '更新時間',
    source: '資料來源：資料一線通 DATA.GOV.HK，九龍巴士公司開放數據。時間為香港時間。',
    more: '只顯示首 50 個車站，請輸入更多字。',
  },
  zh_CN: {
    title: '巴士站',
    find: '输入车站名称',
    loading: '正在加载…',
    noStops: '没有这个名称的车站。',
    noArrivals: '目前没有巴士即将到站。',
    failed: '无法加载到站时间。',
    failedHelp: '请检查网络连接，然后重试。',
    again: '重试',
    refresh: '刷新',
    towards: '往',
    minutes: '分钟',
    due: '即将到站',
    noTime: '暂无时间',
    updated: '更新时间',
    source: '数据来源：资料一线通 DATA.GOV.HK，九龙巴士公司开放数据。时间为香港时间。',
    more: '只显示前 50 个车站，请输入更多字。',
  },
}

const suffixes = { en: '_en', zh_HK: '_tc', zh_CN: '_sc' }

function language() {
  const { language: chosen } = wx.getSystemInfoSync()
  return words[chosen] ? chosen : 'en'
}

module.exports = {
  words,
  current: () => words[language()],
  // The field of a record in the person's language: name_en, name_tc or name_sc.
  localized: (record, field) => record[field + suffixes[language()]] || record[`${field}_en`] || '',
}
