'use strict'
// The glass-easel backend: every change of the composed tree becomes one node operation for the host.
const { BackendMode } = require('glass-easel')

// The same numbers as causeway::wire::NodeOperationKind.
const Operation = {
  Create: 1, CreateText: 2, Insert: 3, Remove: 4, Release: 5, SetText: 6, SetAttribute: 7, RemoveAttribute: 8,
  SetId: 9, SetStyle: 10, AddClass: 11, ClearClasses: 12, RemoveClass: 13, SetStyleScope: 14, Listen: 15,
  AppendStyles: 16,
}

// The first number says whether the node is an element; `elements` finds what an event is for.
const elements = new Map()
let lastNode = 0

class Node {
  constructor(native) {
    this.native = native
    this.node = ++lastNode
    this.children = []
    this.parent = null
    this.listened = null
    this.models = null
  }

  op(kind, other = 0, before = 0, name = '', value = '') {
    this.native.operation(kind, this.node, other, before, name, value)
  }

  associateValue(element) {
    this.element = element
    elements.set(this.node, this)
  }

  release() {
    elements.delete(this.node)
    this.op(Operation.Release)
  }

  insertAt(index, added) {
    const before = index < this.children.length ? this.children[index].node : 0
    for (const child of added) {
      child.parent = this
      child.op(Operation.Insert, this.node, before)
    }
    this.children.splice(index, 0, ...added)
  }

  removeAt(index, count) {
    for (const child of this.children.splice(index, count)) {
      child.parent = null
      child.op(Operation.Remove)
    }
  }

  appendChild(child) {
    this.insertAt(this.children.length, [child])
  }

  removeChild(child) {
    this.removeAt(this.children.indexOf(child), 1)
  }

  insertBefore(child, before, index) {
    if (before) this.insertAt(this.children.indexOf(before), [child])
    else this.insertAt(index >= 0 ? index : this.children.length, [child])
  }

  replaceChild(child, old, index) {
    const at = old ? this.children.indexOf(old) : index
    this.removeAt(at, 1)
    this.insertAt(at, [child])
  }

  spliceBefore(before, deleteCount, list) {
    const at = this.children.indexOf(before)
    this.removeAt(at, deleteCount)
    this.insertAt(at, list.takeAll())
  }

  spliceAppend(list) {
    this.insertAt(this.children.length, list.takeAll())
  }

  spliceRemove(before, deleteCount) {
    this.removeAt(this.children.indexOf(before), deleteCount)
  }

  setId(id) { this.op(Operation.SetId, 0, 0, '', id) }
  setStyleScope(scope, extra) { this.op(Operation.SetStyleScope, scope, extra === undefined ? 0 : extra) }
  setStyle(text) { this.op(Operation.SetStyle, 0, 0, '', text) }
  addClass(name, scope) { this.op(Operation.AddClass, scope === undefined ? 0 : scope, 0, name) }
  removeClass(name, scope) { this.op(Operation.RemoveClass, scope === undefined ? 0 : scope, 0, name) }
  clearClasses() { this.op(Operation.ClearClasses) }
  setText(text) { this.op(Operation.SetText, 0, 0, '', text) }

  setAttribute(name, value) {
    const json = JSON.stringify(value)
    this.op(Operation.SetAttribute, 0, 0, name, json === undefined ? 'null' : json)
  }

  removeAttribute(name) { this.op(Operation.RemoveAttribute, 0, 0, name) }

  setModelBindingStat(name, listener) {
    this.models = this.models || new Map()
    if (listener) this.models.set(name, listener)
    else this.models.delete(name)
  }

  setListenerStats(type) {
    this.listened = this.listened || new Set()
    if (this.listened.has(type)) return
    this.listened.add(type)
    this.op(Operation.Listen, 0, 0, type)
  }

  // Layout is the host's; a program that asks for it gets an empty answer rather than an error.
  getBoundingClientRect(answer) { setTimeout(() => answer({ left: 0, top: 0, width: 0, height: 0 }), 0) }
  getScrollOffset(answer) {
    setTimeout(() => answer({ scrollLeft: 0, scrollTop: 0, scrollWidth: 0, scrollHeight: 0 }), 0)
  }
  createIntersectionObserver() { return { disconnect() {} } }
}

// Exists on this side only: its children go into the tree when it is spliced in.
class Fragment {
  constructor() { this.children = [] }
  appendChild(child) { this.children.push(child) }
  takeAll() { return this.children.splice(0) }
  release() {}
  associateValue() {}
}

// One per page, so that a page's style sheet reaches that page only.
class PageContext {
  constructor(native, environment) {
    this.mode = BackendMode.Composed
    this.native = native
    this.environment = environment
    this.styleSheets = 0
    this.root = this.createElement('page')
  }

  destroy() {}
  getWindowWidth() { return this.environment.windowWidth }
  getWindowHeight() { return this.environment.windowHeight }
  getDevicePixelRatio() { return this.environment.pixelRatio }
  getTheme() { return this.environment.theme }
  registerStyleSheetContent() {}
  disableStyleSheet() {}
  appendStyleSheetPath(path, scope) {
    this.root.op(Operation.AppendStyles, scope === undefined ? 0 : scope, 0, path)
    return ++this.styleSheets
  }
  render(done) { setTimeout(() => done(null), 0) }
  getRootNode() { return this.root }
  createElement(tag) {
    const node = new Node(this.native)
    node.op(Operation.Create, 0, 0, tag)
    return node
  }
  createTextNode(text) {
    const node = new Node(this.native)
    node.op(Operation.CreateText, 0, 0, '', text)
    return node
  }
  createFragment() { return new Fragment() }
  onEvent(listener) { this.listener = listener }
  createMediaQueryObserver() { return { disconnect() {} } }
}

// What happened on the screen: the nearest element of the node gets it, and glass-easel lets it bubble.
function dispatchEvent(triggerEvent, nodeNumber, type, detail) {
  const node = elements.get(nodeNumber)
  if (!node || !node.element) return
  if (node.models && 'value' in detail && node.models.has('value')) node.models.get('value')(detail.value)
  triggerEvent(node.element, type, detail, { bubbles: true, composed: true, capturePhase: true })
}

module.exports = { PageContext, dispatchEvent }
