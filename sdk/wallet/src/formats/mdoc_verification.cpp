#include "formats/mdoc_verification.h"

#include <causeway/crypto/primitives.h>
#include <causeway/wallet/proximity.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::chrono::seconds Leeway{60};

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, "mdoc: " + why};
}

Result<void> checkTimes(const MobileSecurityObject &object, const crypto::Certificate &signer, SystemTime now)
{
    if (object.validFrom > now + Leeway || object.signedAt > now + Leeway)
        return rejected("not yet valid");
    if (object.validUntil <= now)
        return rejected("expired");
    if (object.signedAt < signer.notBefore() || object.signedAt > signer.notAfter())
        return rejected("signed outside of the signer's validity");
    return {};
}

Result<void> checkDigest(const IssuerSignedItem &item, const std::map<std::uint64_t, Bytes> &digests)
{
    const auto stated = digests.find(item.digestId);
    if (stated == digests.end())
        return rejected("an element without a digest");
    if (!std::ranges::equal(crypto::sha256(item.encoded), stated->second))
        return rejected("an element was changed");
    return {};
}

bool mayDeviceSign(const MobileSecurityObject &object, const std::string &nameSpace, const std::string &element)
{
    if (std::ranges::find(object.authorizedNameSpaces, nameSpace) != object.authorizedNameSpaces.end())
        return true;
    const auto listed = object.authorizedElements.find(nameSpace);
    return listed != object.authorizedElements.end()
        && std::ranges::find(listed->second, element) != listed->second.end();
}

Result<void> checkDeviceElements(const MdocDocument &document)
{
    for (const auto &[nameSpace, elements] : document.deviceElements)
        for (const auto &[element, value] : elements)
            if (!mayDeviceSign(document.issuerSigned.securityObject, nameSpace, element))
                return rejected("an element that the device may not sign");
    return {};
}

Result<void> verifyDevice(const MdocDocument &document, const MdocSession &session)
{
    const auto &key = document.issuerSigned.securityObject.deviceKey;
    const auto message = deviceAuthentication(session.transcript, document.docType, document.deviceNameSpaces);
    if (document.deviceSignature)
        return document.deviceSignature->verifyDetached(key, message);
    if (!document.deviceMac || !session.readerKey)
        return rejected("a device MAC where there is no key for it");
    CAUSEWAY_TRY(const auto secret, session.readerKey->agreeWith(key));
    CAUSEWAY_TRY(const auto macKey, deriveMacKey(secret.view(), session.transcript));
    return document.deviceMac->verifyDetached(macKey.view(), message);
}
}

Result<void> checkDigests(const IssuerSigned &issuerSigned)
{
    for (const auto &[name, items] : issuerSigned.nameSpaces) {
        const auto digests = issuerSigned.securityObject.digests.find(name);
        if (digests == issuerSigned.securityObject.digests.end())
            return rejected("a name space without digests");
        for (const auto &item : items)
            CAUSEWAY_CHECK(checkDigest(item, digests->second));
    }
    return {};
}

Result<VerifiedMdoc> MdocVerification::verify(const IssuerSigned &issuerSigned, const std::string &docType,
                                              const TrustSigner &trust, SystemTime now)
{
    const auto chain = issuerSigned.issuerAuth.certificates();
    if (!chain)
        return Error{ErrorCode::CredentialMalformed, "mdoc: " + chain.error().detail};
    CAUSEWAY_TRY(const auto key, chain->front().publicKey());
    CAUSEWAY_CHECK(issuerSigned.issuerAuth.verify(key));
    CAUSEWAY_CHECK(trust(*chain, now));
    if (issuerSigned.securityObject.docType != docType)
        return rejected("another docType");
    CAUSEWAY_CHECK(checkTimes(issuerSigned.securityObject, chain->front(), now));
    CAUSEWAY_CHECK(checkDigests(issuerSigned));
    VerifiedMdoc verified(issuerSigned.securityObject, chain->front());
    for (const auto &[name, items] : issuerSigned.nameSpaces)
        for (const auto &item : items)
            verified.m_elements[name].emplace(item.element, item.value);
    return verified;
}

Result<VerifiedMdoc> MdocVerification::verify(const MdocDocument &document, const MdocSession &session,
                                              const TrustSigner &trust, SystemTime now)
{
    CAUSEWAY_TRY(auto verified, verify(document.issuerSigned, document.docType, trust, now));
    CAUSEWAY_CHECK(verifyDevice(document, session));
    CAUSEWAY_CHECK(checkDeviceElements(document));
    verified.m_deviceElements = document.deviceElements;
    return verified;
}

const cbor::Value *VerifiedMdoc::find(const std::string &nameSpace, const std::string &element) const
{
    const auto listed = m_elements.find(nameSpace);
    if (listed == m_elements.end())
        return nullptr;
    const auto found = listed->second.find(element);
    return found == listed->second.end() ? nullptr : &found->second;
}

TrustSigner trustAuthorities(std::vector<crypto::Certificate> anchors, std::string extendedKeyUsage)
{
    return [anchors = std::move(anchors), usage = std::move(extendedKeyUsage)](const auto &chain, SystemTime at) {
        return crypto::verifyChain(chain.front(), {chain.begin() + 1, chain.end()}, anchors, at, usage);
    };
}

Result<VerifiedMdoc> verifyIssuerSigned(const IssuerSigned &issuerSigned, const std::string &docType,
                                        const TrustSigner &trust, SystemTime now)
{
    return MdocVerification::verify(issuerSigned, docType, trust, now);
}

Result<VerifiedMdoc> verifyDocument(const MdocDocument &document, const MdocSession &session, const TrustSigner &trust,
                                    SystemTime now)
{
    return MdocVerification::verify(document, session, trust, now);
}
}
