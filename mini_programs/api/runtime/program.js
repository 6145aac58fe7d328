'use strict'
// Starts a program from its files and answers to the host. `native` is what the child process offers to this file only.
const glassEasel = require('glass-easel')
const { MiniProgramEnv } = require('glass-easel-miniprogram-adapter')
const { dispatchEvent } = require('./backend')
const { Pages } = require('./pages')
const { makeWx } = require('./wx')
const { installGlobals } = require('./globals')

function describe(error) {
  if (!(error instanceof Error)) return String(error)
  const stack = error.stack || ''
  return stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`
}

class HostCalls {
  constructor(native) {
    this.native = native
    this.waiting = new Map()
    this.last = 0
  }

  call(name, values, answer) {
    const id = ++this.last
    this.waiting.set(id, answer)
    this.native.call(id, name, JSON.stringify(values))
  }

  answer(id, succeeded, json) {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (waiting) waiting(succeeded, JSON.parse(json))
  }
}

// CommonJS inside the package; a file that is not there is an error with both names in it.
class Modules {
  constructor(native, globals) {
    this.native = native
    this.globals = globals
    this.loaded = new Map()
  }

  load(path, extra = {}) {
    if (this.loaded.has(path)) return this.loaded.get(path).exports
    const source = this.native.file(path)
    if (source === undefined) throw new Error(`${path} is not in the package`)
    const module = { exports: {} }
    this.loaded.set(path, module)
    const values = { ...this.globals, ...extra, module, exports: module.exports, require: (name) => this.find(path, name) }
    const names = Object.keys(values)
    this.native.compile(path, names.join(','), source)(...names.map((name) => values[name]))
    return module.exports
  }

  find(from, name) {
    const parts = name.startsWith('/') ? [] : from.split('/').slice(0, -1)
    for (const part of name.split('/')) {
      if (part === '..') parts.pop()
      else if (part && part !== '.') parts.push(part)
    }
    const base = parts.join('/')
    const path = [base, `${base}.js`, `${base}/index.js`].find((each) => each.endsWith('.js') && this.native.file(each) !== undefined)
    if (!path) throw new Error(`${from} requires ${name}, which is not in the package`)
    return this.load(path)
  }
}

class Program {
  constructor(native, timers) {
    this.native = native
    this.timers = timers
    this.calls = new HostCalls(native)
    this.application = {}
    this.state = { themeListeners: new Set(), report: (error) => this.report(error) }
  }

  report(error) {
    this.native.log(2, describe(error))
    if (typeof this.application.onError === 'function') this.application.onError(describe(error))
  }

  start(environmentJson, manifestJson, configJson) {
    this.state.environment = JSON.parse(environmentJson)
    this.state.config = JSON.parse(configJson)
    const manifest = JSON.parse(manifestJson)
    const space = new MiniProgramEnv().createCodeSpace('program', true)
    this.space = space
    const configuration = new Map(manifest.pages.map((path) => [path, this.json(`${path}.json`)]))
    this.pages = new Pages(this.native, this.state, (context, path) => this.createRoot(context, path), configuration)
    const wx = makeWx(this.calls, this.pages, this.state)
    this.modules = new Modules(this.native, {
      wx,
      getApp: () => this.application,
      getCurrentPages: () => this.pages.stack.map((page) => page.root.get()),
    })
    this.modules.load('app.js', { App: (definition) => { this.application = definition } })
    this.define(space, configuration)
    if (typeof this.application.onLaunch === 'function') this.application.onLaunch({ path: manifest.pages[0] })
    const refused = this.pages.restart(`/${manifest.pages[0]}`)
    if (refused) throw new Error(refused)
  }

  json(path) {
    const text = this.native.file(path)
    return text === undefined ? {} : JSON.parse(text)
  }

  // Pages, and the components they use, each with its template, static configuration and styles.
  define(space, configuration) {
    const groups = this.modules.load('common/templates.js')
    space.addStyleSheet('app', 'app')
    const waiting = [...configuration.keys()]
    const paths = new Set(waiting)
    while (waiting.length) {
      const path = waiting.pop()
      const { usingComponents = {} } = this.json(`${path}.json`)
      for (const target of Object.values(usingComponents)) {
        const used = target.replace(/^\//, '')
        if (!paths.has(used)) waiting.push(used)
        paths.add(used)
      }
    }
    for (const path of paths) {
      space.addComponentStaticConfig(path, this.json(`${path}.json`))
      space.addStyleSheet(path, path)
      if (!groups[path]) throw new Error(`${path} has no template`)
      space.addCompiledTemplate(path, { groupList: groups, content: groups[path], fallbackListenerOnNativeNode: true })
    }
    for (const path of paths) space.componentEnv(path, (constructors) => this.modules.load(`${path}.js`, constructors))
  }

  createRoot(context, path) {
    const backend = this.space._$env.associateBackend(context)
    return backend.createRoot('page', this.space, path)
  }

  event(node, type, detailJson) {
    dispatchEvent(glassEasel.triggerEvent, node, type, JSON.parse(detailJson))
  }

  environment(environmentJson) {
    const before = this.state.environment.theme
    Object.assign(this.state.environment, JSON.parse(environmentJson))
    const { theme } = this.state.environment
    if (theme === before) return
    for (const listener of this.state.themeListeners) listener({ theme })
  }
}

const timers = installGlobals(native)
const program = new Program(native, timers)
glassEasel.addGlobalErrorListener((error) => {
  program.report(error)
  return false
})
glassEasel.addGlobalWarningListener((message) => {
  native.log(1, String(message))
  return false
})

// The one function that the child process calls.
module.exports = (what, ...values) => {
  switch (what) {
    case 'start': return program.start(...values)
    case 'event': return program.event(...values)
    case 'result': return program.calls.answer(...values)
    case 'environment': return program.environment(...values)
    case 'timer': return timers.fire(...values)
    case 'back': return program.pages.pop(1)
    case 'visibility': return program.pages.setVisible(...values)
    case 'error': return program.report(...values)
    default: return undefined
  }
}
