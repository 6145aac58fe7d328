// Imported first: Node 18 keeps the Web Crypto API out of the global scope, where jose and the others look for it.
import { webcrypto } from 'node:crypto'

globalThis.crypto ??= webcrypto
globalThis.CryptoKey ??= webcrypto.CryptoKey
