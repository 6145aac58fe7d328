// The operator's open data: {type, version, generated_timestamp, data}.
function get(path, done) {
  const { origin } = wx.getExtConfigSync()
  wx.request({
    url: `${origin}/opendata/v1/transport/kmb/${path}`,
    success: ({ statusCode, data }) => {
      const usable = statusCode === 200 && data && typeof data === 'object' && 'data' in data
      done(usable ? null : new Error('unusable answer'), usable ? data : undefined)
    },
    fail: ({ errMsg }) => done(new Error(errMsg)),
  })
}

// An unknown stop answers with an empty object instead of a list.
const list = (data) => (Array.isArray(data) ? data : [])

module.exports = {
  stops: (done) => get('stop', (error, answer) => done(error, error ? [] : list(answer.data))),
  arrivals: (stop, done) =>
    get(`stop-eta/${encodeURIComponent(stop)}`, (error, answer) =>
      done(error, error ? [] : list(answer.data), error ? '' : answer.generated_timestamp)),
}
