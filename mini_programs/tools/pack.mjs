// Packs a mini-program's folder into an unsigned package (W3C MiniApp container). The same folder gives the same bytes.
//   node pack.mjs FOLDER OUT.ma
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'

import { zipSync } from 'fflate'

import { compileStyles } from './styles.mjs'

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler')

// The first day that a zip can name, so that no clock is in the package. Zip times are local times.
const NoTime = new Date(1980, 0, 1)

function filesIn(folder) {
  const result = []
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue
    const path = join(folder, name)
    if (statSync(path).isDirectory()) result.push(...filesIn(path))
    else result.push(path)
  }
  return result
}

function readFolder(folder) {
  const files = new Map()
  for (const path of filesIn(folder)) files.set(relative(folder, path).split(sep).join('/'), readFileSync(path))
  return files
}

function compileTemplates(files, report) {
  const group = new TmplGroup()
  let failed = false
  for (const [path, bytes] of files) {
    if (!path.endsWith('.wxml')) continue
    for (const problem of group.addTmpl(path.slice(0, -'.wxml'.length), bytes.toString('utf8'))) {
      report(`${path}:${problem.startLine}:${problem.startColumn}: ${problem.message}`)
      failed = failed || problem.isError
    }
  }
  if (failed) throw new Error('a template has errors')
  const source = `module.exports = ${group.getTmplGenObjectGroups()}\n`
  group.free()
  return source
}

function stylesOf(files, report) {
  const sheets = {}
  for (const [path, bytes] of files) {
    if (path.endsWith('.wxss')) sheets[path.slice(0, -'.wxss'.length)] = compileStyles(bytes.toString('utf8'), path, report)
  }
  return sheets
}

export function pack(folder, report = console.warn) {
  const files = readFolder(folder)
  const manifest = JSON.parse(files.get('manifest.json').toString('utf8'))
  for (const page of manifest.pages) {
    for (const extension of ['js', 'wxml']) {
      if (!files.has(`${page}.${extension}`)) throw new Error(`${page}.${extension} is missing`)
    }
  }
  files.set('common/templates.js', Buffer.from(compileTemplates(files, report)))
  files.set('common/styles.json', Buffer.from(JSON.stringify(stylesOf(files, report))))
  files.set('app.css', files.get('app.wxss') ?? Buffer.alloc(0))
  files.delete('app.wxss')
  const entries = {}
  for (const path of [...files.keys()].sort()) entries[path] = [files.get(path), { mtime: NoTime, level: 9 }]
  return zipSync(entries)
}

if (process.argv[1] && process.argv[1].endsWith('pack.mjs')) {
  const [, , folder, out] = process.argv
  if (!folder || !out) throw new Error('usage: pack.mjs FOLDER OUT.ma')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, pack(folder))
}
