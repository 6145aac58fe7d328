'use strict'
// What every script sees besides the language: timers, console, and no way to turn text into code.

const MaximumTimers = 1000

class Timers {
  constructor(native) {
    this.native = native
    this.callbacks = new Map()
    this.last = 0
  }

  add(callback, delay, values, repeat) {
    if (typeof callback !== 'function') throw new TypeError('a timer needs a function')
    if (this.callbacks.size >= MaximumTimers) throw new RangeError('too many timers')
    const id = ++this.last
    this.callbacks.set(id, { callback, values, repeat })
    this.native.setTimer(id, Math.max(0, Number(delay) || 0), repeat)
    return id
  }

  remove(id) {
    if (this.callbacks.delete(id)) this.native.clearTimer(id)
  }

  fire(id) {
    const timer = this.callbacks.get(id)
    if (!timer) return
    if (!timer.repeat) this.callbacks.delete(id)
    timer.callback(...timer.values)
  }
}

function text(values) {
  return values
    .map((value) => {
      if (typeof value === 'string') return value
      if (value instanceof Error) return `${value.name}: ${value.message}`
      try {
        return JSON.stringify(value)
      } catch (error) {
        return String(value)
      }
    })
    .join(' ')
}

// Code comes from the signed package only; `Function('return this')` stays, because older libraries probe with it.
function refuseCodeFromText() {
  for (const sample of [function () {}, function* () {}, async function () {}, async function* () {}]) {
    const prototype = Object.getPrototypeOf(sample)
    const guard = function (...values) {
      if (values.length === 1 && values[0] === 'return this') return () => globalThis
      throw new EvalError('code from text is not allowed')
    }
    guard.prototype = prototype
    Object.defineProperty(prototype, 'constructor', { value: guard, writable: false, configurable: false })
    if (sample.constructor.name === 'guard' && prototype === Function.prototype) globalThis.Function = guard
  }
  delete globalThis.eval
}

function installGlobals(native) {
  const timers = new Timers(native)
  Object.assign(globalThis, {
    setTimeout: (callback, delay, ...values) => timers.add(callback, delay, values, false),
    setInterval: (callback, delay, ...values) => timers.add(callback, delay, values, true),
    clearTimeout: (id) => timers.remove(id),
    clearInterval: (id) => timers.remove(id),
    console: {
      debug: (...values) => native.log(0, text(values)),
      log: (...values) => native.log(0, text(values)),
      info: (...values) => native.log(1, text(values)),
      warn: (...values) => native.log(1, text(values)),
      error: (...values) => native.log(2, text(values)),
    },
  })
  // Most memory faults of engines like this one sat in these two, and no program needs them.
  delete globalThis.Atomics
  delete globalThis.SharedArrayBuffer
  refuseCodeFromText()
  return timers
}

module.exports = { installGlobals }
