// A peer's web server: https on a free port of loopback, routes by method and path.
import { createServer } from 'node:https'

import { issueCertificate } from './certificates.mjs'
import { webRoot } from './world.mjs'

let identity

/** What went wrong inside of peers since a case began: shown when the case fails. */
export const peerFailures = []

function readAll(request) {
  return new Promise((resolve, reject) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    request.on('error', reject)
  })
}

/** What a handler answers with: `json`, or `text` of `type`; `status` and `headers` where they are not the usual ones. */
function write(response, { status = 200, json, text = '', type = 'application/json', headers = {} }) {
  response.writeHead(status, { 'Content-Type': type, ...headers })
  response.end(json === undefined ? text : JSON.stringify(json))
}

export class HttpPeer {
  routes = new Map()

  /** handler({ method, path, query, url, headers, body, form }) -> an answer */
  on(method, path, handler) {
    this.routes.set(`${method} ${path}`, handler)
  }

  async listen() {
    identity ??= issueCertificate({ name: 'localhost', root: webRoot, dns: 'localhost', addresses: ['127.0.0.1'], usage: 'serverAuth' })
    this.server = createServer({ key: identity.keyPem, cert: identity.certificatePem }, (request, response) => this.answer(request, response))
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.origin = `https://localhost:${this.server.address().port}`
  }

  close() {
    this.server.closeAllConnections()
    this.server.close()
  }

  async answer(request, response) {
    const url = new URL(request.url, this.origin)
    const handler = this.routes.get(`${request.method} ${url.pathname}`)
    if (!handler) return write(response, { status: 404, json: { error: 'not_found' } })
    try {
      const body = await readAll(request)
      const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const form = () => Object.fromEntries(new URLSearchParams(body))
      write(response, await handler({ method: request.method, path: url.pathname, query: url.searchParams, url: this.origin + url.pathname, headers, body, form }))
    } catch (error) {
      peerFailures.push(error)
      const known = error.errorResponse ? { error: error.errorResponse.error, error_description: error.errorResponse.error_description } : undefined
      write(response, { status: error.status ?? 400, headers: error.headers, json: known ?? { error: 'server_error', error_description: error.message } })
    }
  }
}
