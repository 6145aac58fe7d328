const { current, localized } = require('../../common/words')
const transport = require('../../common/transport')

const RefreshInterval = 30000

// "14:05" in Hong Kong, from an instant such as 2026-11-23T14:05:30+08:00, on a device in any time zone.
function hongKongTime(instant) {
  return new Date(instant + 8 * 3600000).toISOString().slice(11, 16)
}

function minutesUntil(eta, now) {
  return Math.max(0, Math.floor((Date.parse(eta) - now) / 60000))
}

function describe(arrival, index, words, now) {
  const towards = words.towards + localized(arrival, 'dest')
  const minutes = arrival.eta ? minutesUntil(arrival.eta, now) : undefined
  const time = minutes === undefined ? words.noTime : minutes === 0 ? words.due : `${minutes} ${words.minutes}`
  return {
    key: `${arrival.route}-${arrival.dir}-${arrival.service_type}-${arrival.eta_seq}-${index}`,
    route: arrival.route,
    towards,
    remark: localized(arrival, 'rmk'),
    time,
    spoken: `${arrival.route} ${towards}, ${time}`,
  }
}

Page({
  data: { words: {}, state: 'loading', arrivals: [], updated: '' },

  onLoad({ stop, name }) {
    this.stop = stop
    this.setData({ words: current() })
    wx.setNavigationBarTitle({ title: name })
    this.load()
    this.timer = setInterval(() => this.load(), RefreshInterval)
  },

  onUnload() {
    clearInterval(this.timer)
  },

  load() {
    transport.arrivals(this.stop, (error, list, generated) => {
      if (error) {
        this.setData({ state: 'failed' })
        return
      }
      const { words } = this.data
      const measured = Date.parse(generated) || Date.now()
      const coming = list.slice().sort((a, b) => (a.eta ? Date.parse(a.eta) : Infinity) - (b.eta ? Date.parse(b.eta) : Infinity))
      this.setData({
        state: 'ready',
        arrivals: coming.map((arrival, index) => describe(arrival, index, words, measured)),
        updated: `${words.updated} ${hongKongTime(measured)}`,
      })
    })
  },
})
