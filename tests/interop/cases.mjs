// All cases, in the order of the table.
import './support/runtime.mjs'

import { attestationCases, startAttestedIssuer } from './cases/attestation.mjs'
import { descriptionCases, startDescribedIssuer } from './cases/descriptions.mjs'
import { formatCases } from './cases/formats.mjs'
import { flowCases, startFlowIssuers } from './cases/issue_flows.mjs'
import { issueLoginCases, startLoginIssuer } from './cases/issue_login.mjs'
import { issueMdocCases, startMdocIssuer } from './cases/issue_mdoc.mjs'
import { issueMdocFlowCases, startMdocFlowIssuers } from './cases/issue_mdoc_flows.mjs'
import { issueSdJwtCases, startIssuers, trustIssuer } from './cases/issue_sd_jwt.mjs'
import { loginCases } from './cases/login.mjs'
import { presentBrowserCases } from './cases/present_browser.mjs'
import { presentDcqlCases, startCourseIssuer } from './cases/present_dcql.mjs'
import { presentMdocCases } from './cases/present_mdoc.mjs'
import { presentSdJwtCases } from './cases/present_sd_jwt.mjs'
import { sandboxIssuerCases } from './cases/sandbox_issuer.mjs'
import { sandboxIssuerFlowCases } from './cases/sandbox_issuer_flows.mjs'
import { sandboxIssuerLoginCases } from './cases/sandbox_issuer_login.mjs'
import { sandboxVerifierCases } from './cases/sandbox_verifier.mjs'
import { Report } from './support/report.mjs'
import { WalletProviderPeer } from './support/wallet_provider_peer.mjs'
import { Wallet } from './support/world.mjs'

const options = process.argv.slice(2)
const valueOf = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined)

const report = new Report(valueOf('--only'))
await formatCases(report)
const issuers = await startIssuers()
const mdocIssuer = await startMdocIssuer(trustIssuer)
const loginIssuer = await startLoginIssuer(trustIssuer)
const flowIssuers = await startFlowIssuers(trustIssuer)
const mdocFlowIssuers = await startMdocFlowIssuers(trustIssuer)
const attestedIssuer = await startAttestedIssuer(trustIssuer)
const describedIssuer = await startDescribedIssuer(trustIssuer)
const courseIssuer = await startCourseIssuer(trustIssuer)
const wallet = await Wallet.enrolled('chan-siu-ming')
await issueSdJwtCases(report, wallet, issuers)
await issueLoginCases(report, wallet, loginIssuer)
await attestationCases(report, wallet, attestedIssuer)
await issueMdocCases(report, wallet, mdocIssuer)
await flowCases(report, wallet, flowIssuers)
await issueMdocFlowCases(report, wallet, mdocFlowIssuers)
await presentSdJwtCases(report, wallet)
await presentDcqlCases(report, wallet, courseIssuer)
await presentMdocCases(report, wallet, mdocIssuer)
await presentBrowserCases(report, wallet)
await sandboxIssuerCases(report)
const walletProvider = await WalletProviderPeer.make()
await sandboxIssuerFlowCases(report, walletProvider)
await sandboxIssuerLoginCases(report, wallet, walletProvider)
await sandboxVerifierCases(report)
await descriptionCases(report, wallet, describedIssuer)
await loginCases(report, wallet)
process.exit(report.finish(valueOf('--table'), options.includes('--write')))
