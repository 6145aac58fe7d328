#include "formats/mdoc_verification.h"

#include <causeway/crypto/primitives.h>
#include <causeway/wallet/proximity.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::chrono::seconds Leeway{60};
constexpr auto DrivingLicenceType = "org.iso.18013.5.1.mDL";
constexpr auto DrivingLicenceSpace = "org.iso.18013.5.1";

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, "mdoc: " + why};
}

Result<void> checkTimes(const MobileSecurityObject &object, const crypto::Certificate &signer, SystemTime now)
{
    if (object.signedAt > now + Leeway)
        return rejected("not yet valid");
    if (object.validUntil <= now)
        return rejected("expired");
    if (object.signedAt < signer.notBefore() || object.signedAt > signer.notAfter())
        return rejected("signed outside of the signer's validity");
    return {};
}

Result<void> checkBegun(const MobileSecurityObject &object, SystemTime now)
{
    return object.validFrom > now + Leeway ? rejected("not yet valid") : Result<void>();
}

Result<void> checkDigest(const IssuerSignedItem &item, const std::vector<StatedDigest> &digests,
                         crypto::HashAlgorithm algorithm)
{
    const auto stated = std::ranges::lower_bound(digests, item.digestId, {}, &StatedDigest::id);
    if (stated == digests.end() || stated->id != item.digestId)
        return rejected("an element without a digest");
    if (crypto::hashBy(algorithm, item.encoded) != stated->digest)
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
    if (!document.deviceMac || !session.readerKey) // which says nothing of what the issuer signed
        return Error{ErrorCode::SignatureInvalid, "mdoc: a device MAC where there is no key for it"};
    CAUSEWAY_TRY(const auto secret, session.readerKey->agreeWith(key));
    CAUSEWAY_TRY(const auto macKey, deriveMacKey(secret.view(), session.transcript));
    return document.deviceMac->verifyDetached(macKey.view(), message);
}
}

Result<void> checkSignerUsage(const crypto::Certificate &signer, const std::string &docType)
{
    if (docType == DrivingLicenceType && !signer.states(DocumentSignerUsage))
        return Error{ErrorCode::IssuerUntrusted, "mdoc: the signer's certificate is for something else"};
    return {};
}

Result<void> checkIssuingCountry(const IssuerSigned &issuerSigned, const crypto::Certificate &signer)
{
    if (issuerSigned.docType() != DrivingLicenceType)
        return {};
    const auto *const country = issuerSigned.find(DrivingLicenceSpace, "issuing_country");
    if (country && (!country->text() || *country->text() != signer.countryName()))
        return Error{ErrorCode::IssuerUntrusted, "mdoc: the signer is of another country"};
    return {};
}

Result<void> checkDigests(const IssuerSigned &issuerSigned)
{
    const auto &object = issuerSigned.securityObject;
    for (const auto &[name, items] : issuerSigned.nameSpaces) {
        const auto digests = object.digests.find(name);
        if (digests == object.digests.end())
            return rejected("a name space without digests");
        for (const auto &item : items)
            CAUSEWAY_CHECK(checkDigest(item, digests->second, object.digestAlgorithm));
    }
    return {};
}

namespace {

/// Who signed it.
Result<crypto::Certificate> checkIssuer(const IssuerSigned &issuerSigned, const std::string &docType,
                                        const TrustSigner &trust, SystemTime now)
{
    const auto chain = issuerSigned.issuerAuth.certificates();
    if (!chain)
        return Error{ErrorCode::CredentialMalformed, "mdoc: " + chain.error().detail};
    CAUSEWAY_TRY(const auto key, chain->front().verifyingKey());
    CAUSEWAY_CHECK(issuerSigned.issuerAuth.verify(key));
    CAUSEWAY_CHECK(trust(*chain, now));
    CAUSEWAY_CHECK(checkSignerUsage(chain->front(), docType));
    if (issuerSigned.securityObject.docType != docType)
        return rejected("another docType");
    CAUSEWAY_CHECK(checkTimes(issuerSigned.securityObject, chain->front(), now));
    CAUSEWAY_CHECK(checkDigests(issuerSigned));
    CAUSEWAY_CHECK(checkIssuingCountry(issuerSigned, chain->front()));
    return chain->front();
}
}

/// What was parsed becomes what is believed; nothing is copied.
class MdocVerification {
public:
    static VerifiedMdoc believed(IssuerSigned &&issuerSigned, crypto::Certificate signer)
    {
        VerifiedMdoc verified(std::move(issuerSigned.securityObject), std::move(signer));
        for (auto &[name, items] : issuerSigned.nameSpaces) {
            auto &elements = verified.m_elements[name];
            elements.reserve(items.size());
            for (auto &item : items)
                elements.emplace_back(std::move(item.element), std::move(item.value));
        }
        return verified;
    }
    static VerifiedMdoc believed(MdocDocument &&document, crypto::Certificate signer)
    {
        auto verified = believed(std::move(document.issuerSigned), std::move(signer));
        verified.m_deviceElements = std::move(document.deviceElements);
        return verified;
    }
};

const cbor::Value *VerifiedMdoc::find(const std::string &nameSpace, const std::string &element) const
{
    const auto listed = m_elements.find(nameSpace);
    if (listed == m_elements.end())
        return nullptr;
    const auto found = std::ranges::find(listed->second, element, &std::pair<std::string, cbor::Value>::first);
    return found == listed->second.end() ? nullptr : &found->second;
}

TrustSigner trustAuthorities(const std::vector<crypto::Certificate> &anchors, std::string extendedKeyUsage)
{
    return [anchors = crypto::TrustAnchors(anchors), usage = std::move(extendedKeyUsage)](const auto &chain,
                                                                                          SystemTime at) {
        return anchors.verify(chain.front(), {chain.begin() + 1, chain.end()}, at, usage);
    };
}

Result<VerifiedMdoc> verifyBeforeItBegins(IssuerSigned issuerSigned, const std::string &docType,
                                          const TrustSigner &trust, SystemTime now)
{
    CAUSEWAY_TRY(auto signer, checkIssuer(issuerSigned, docType, trust, now));
    return MdocVerification::believed(std::move(issuerSigned), std::move(signer));
}

Result<VerifiedMdoc> verifyIssuerSigned(IssuerSigned issuerSigned, const std::string &docType, const TrustSigner &trust,
                                        SystemTime now)
{
    CAUSEWAY_TRY(auto verified, verifyBeforeItBegins(std::move(issuerSigned), docType, trust, now));
    CAUSEWAY_CHECK(checkBegun(verified.securityObject(), now));
    return verified;
}

Result<VerifiedMdoc> verifyDocument(MdocDocument document, const MdocSession &session, const TrustSigner &trust,
                                    SystemTime now)
{
    CAUSEWAY_TRY(auto signer, checkIssuer(document.issuerSigned, document.docType, trust, now));
    CAUSEWAY_CHECK(checkBegun(document.issuerSigned.securityObject, now));
    CAUSEWAY_CHECK(verifyDevice(document, session));
    CAUSEWAY_CHECK(checkDeviceElements(document));
    return MdocVerification::believed(std::move(document), std::move(signer));
}
}
