'use strict'
// The stack of pages: creating, showing, hiding and unloading them in the order that programs expect.
const { PageContext } = require('./backend')

const MaximumDepth = 10

function parseUrl(url, from) {
  const [path, query = ''] = String(url).split('?', 2)
  const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment && segment !== '.') segments.push(segment)
  }
  const options = {}
  for (const pair of query.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    options[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : decodeURIComponent(pair.slice(at + 1))
  }
  return { path: segments.join('/'), options }
}

class Pages {
  constructor(native, state, createRoot, configuration) {
    this.native = native
    this.state = state
    this.createRoot = createRoot
    this.configuration = configuration
    this.stack = []
  }

  get top() { return this.stack[this.stack.length - 1] }

  push(url) {
    if (this.stack.length >= MaximumDepth) return 'page stack limit exceeded'
    return this.open(url, () => this.hide(this.top))
  }

  replace(url) { return this.open(url, () => this.close(this.stack.pop())) }
  restart(url) { return this.open(url, () => this.closeAll()) }

  pop(delta) {
    if (this.stack.length < 2) return 'cannot navigate back at first page'
    const count = Math.min(Math.max(1, delta), this.stack.length - 1)
    for (let i = 0; i < count; ++i) this.close(this.stack.pop())
    this.call(this.top, 'onShow', 'show')
    this.announce()
    return ''
  }

  setTitle(title) {
    if (!this.top) return 'no page'
    this.top.title = title
    this.announce()
    return ''
  }

  setVisible(shown) {
    if (this.top) this.call(this.top, shown ? 'onShow' : 'onHide', shown ? 'show' : 'hide')
  }

  open(url, leave) {
    const { path, options } = parseUrl(url, this.top ? this.top.path : '')
    if (!this.configuration.has(path)) return `page "${path}" is not found`
    leave()
    const context = new PageContext(this.native, this.state.environment)
    const page = { path, context, title: this.configuration.get(path).navigationBarTitleText || '' }
    this.stack.push(page)
    page.root = this.createRoot(context, path)
    const place = context.createElement('placeholder')
    context.root.appendChild(place)
    page.root.attach(context.root, place)
    place.release()
    this.call(page, 'onLoad', '', options)
    this.call(page, 'onShow', 'show')
    this.announce()
    context.render(() => this.stack.includes(page) && this.call(page, 'onReady', ''))
    return ''
  }

  hide(page) {
    if (page) this.call(page, 'onHide', 'hide')
  }

  close(page) {
    this.call(page, 'onUnload', '')
    page.root.release()
  }

  closeAll() {
    while (this.stack.length) this.close(this.stack.pop())
  }

  call(page, hook, lifetime, ...values) {
    if (lifetime) page.root.getComponent().triggerPageLifetime(lifetime, [])
    const instance = page.root.get()
    if (typeof instance[hook] !== 'function') return
    try {
      instance[hook](...values)
    } catch (error) {
      this.state.report(error)
    }
  }

  announce() {
    this.native.pages(this.stack.flatMap(({ path, context, title }) => [path, context.root.node, title]))
  }
}

module.exports = { Pages }
