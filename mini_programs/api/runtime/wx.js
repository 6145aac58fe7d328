'use strict'
// The wx.* interface. What is not here fails softly: `xxx:fail not supported`, and canIUse says false.

// Ends an asynchronous call the way wx does: callbacks where any is given, a promise otherwise.
function settle(name, options, work) {
  const callbacks = options.success || options.fail || options.complete
  const finish = (callback, value) => {
    if (typeof callback === 'function') callback(value)
    if (typeof options.complete === 'function') options.complete(value)
  }
  const run = (resolve, reject) =>
    work(
      (value) => resolve(Object.assign({ errMsg: `${name}:ok` }, value)),
      (reason) => reject({ errMsg: `${name}:fail ${reason}` }),
    )
  if (!callbacks) return new Promise(run)
  run((value) => finish(options.success, value), (error) => finish(options.fail, error))
  return undefined
}

function decodeBody(text, dataType) {
  if (dataType !== undefined && dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch (error) {
    return text
  }
}

function requestInterface(host) {
  return (options) => {
    let aborted = false
    const { method = 'GET', header = {}, timeout = 20000, dataType, data } = options
    const body = data === undefined ? '' : typeof data === 'string' ? data : JSON.stringify(data)
    settle('request', { ...options, fail: options.fail || (() => {}) }, (succeed, fail) => {
      host.call('request', { url: String(options.url), method, header, timeout, body }, (ok, answer) => {
        if (aborted) return
        if (!ok) fail(answer.reason)
        else succeed({ statusCode: answer.statusCode, header: answer.header, data: decodeBody(answer.data, dataType) })
      })
    })
    return {
      abort() {
        aborted = true
      },
    }
  }
}

function systemInterface(state) {
  const information = () => {
    const environment = state.environment
    return {
      language: environment.language,
      theme: environment.theme,
      fontSizeScaleFactor: environment.fontScale,
      fontSizeSetting: 16 * environment.fontScale,
      pixelRatio: environment.pixelRatio,
      windowWidth: environment.windowWidth,
      windowHeight: environment.windowHeight,
      screenWidth: environment.windowWidth,
      screenHeight: environment.windowHeight,
      platform: 'causeway',
      SDKVersion: '0.1.0',
    }
  }
  return {
    getSystemInfoSync: information,
    getWindowInfo: information,
    getAppBaseInfo: information,
    getSystemInfo: (options = {}) => settle('getSystemInfo', options, (succeed) => succeed(information())),
    getExtConfigSync: () => state.config,
    onThemeChange: (listener) => state.themeListeners.add(listener),
    offThemeChange: (listener) => state.themeListeners.delete(listener),
  }
}

function hostCall(host, name) {
  return (options = {}) =>
    settle(name, options, (succeed, fail) => {
      host.call(name, options, (ok, answer) => (ok ? succeed(answer) : fail(answer.reason)))
    })
}

function pageInterface(pages) {
  const navigation = (name, work) => (options = {}) =>
    settle(name, options, (succeed, fail) => {
      const reason = work(options)
      if (reason) fail(reason)
      else succeed({})
    })
  return {
    navigateTo: navigation('navigateTo', ({ url }) => pages.push(url)),
    redirectTo: navigation('redirectTo', ({ url }) => pages.replace(url)),
    reLaunch: navigation('reLaunch', ({ url }) => pages.restart(url)),
    navigateBack: navigation('navigateBack', ({ delta = 1 }) => pages.pop(delta)),
    setNavigationBarTitle: navigation('setNavigationBarTitle', ({ title }) => pages.setTitle(String(title))),
  }
}

// Nothing is stored yet: reading finds nothing, writing says so.
function storageInterface() {
  const refuse = (name) => (options = {}) => settle(name, options, (succeed, fail) => fail('not supported'))
  return {
    getStorageSync: () => '',
    setStorageSync: () => {},
    removeStorageSync: () => {},
    clearStorageSync: () => {},
    getStorage: refuse('getStorage'),
    setStorage: refuse('setStorage'),
  }
}

function makeWx(host, pages, state) {
  const supported = {
    request: requestInterface(host),
    showToast: hostCall(host, 'showToast'),
    hideToast: hostCall(host, 'hideToast'),
    nextTick: (callback) => Promise.resolve().then(callback),
    ...systemInterface(state),
    ...pageInterface(pages),
  }
  supported.canIUse = (schema) => Object.hasOwn(supported, String(schema).split('.')[0])
  const unsupported = (name) => (options = {}) =>
    settle(name, typeof options === 'object' && options ? options : {}, (succeed, fail) => fail('not supported'))
  return new Proxy({ ...storageInterface(), ...supported }, {
    // A name that nobody has assigned still answers, so that a page written for a larger host goes on.
    get: (target, name) => (name in target || typeof name !== 'string' ? target[name] : soft(unsupported(name))),
  })
}

// A refused promise that nobody waits for is not an error of the program.
function soft(call) {
  return (options) => {
    const answer = call(options)
    if (answer) answer.catch(() => {})
    return answer
  }
}

module.exports = { makeWx }
