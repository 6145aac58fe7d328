const { current, localized } = require('../../common/words')
const transport = require('../../common/transport')

// More stops than this on one screen help nobody, and the real list has thousands.
const MaximumShown = 50

Page({
  data: { words: {}, state: 'loading', query: '', shown: [], more: false },

  onLoad() {
    const words = current()
    this.stops = []
    this.setData({ words })
    wx.setNavigationBarTitle({ title: words.title })
    this.load()
  },

  load() {
    this.setData({ state: 'loading' })
    transport.stops((error, stops) => {
      this.stops = stops.map((each) => ({ stop: each.stop, name: localized(each, 'name') }))
      this.setData({ state: error ? 'failed' : 'ready' })
      this.show(this.data.query)
    })
  },

  search(event) {
    this.show(event.detail.value)
  },

  show(query) {
    const wanted = query.trim().toLowerCase()
    const found = this.stops.filter(({ name }) => name.toLowerCase().includes(wanted))
    this.setData({ query, shown: found.slice(0, MaximumShown), more: found.length > MaximumShown })
  },

  open(event) {
    const { stop, name } = event.currentTarget.dataset
    wx.navigateTo({ url: `/pages/arrivals/arrivals?stop=${stop}&name=${encodeURIComponent(name)}` })
  },
})
