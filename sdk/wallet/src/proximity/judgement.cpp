#include "judgement.h"

#include "formats/format_names.h"
#include "formats/mdoc_verification.h"
#include "formats/readable.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto Role = "issuer";
constexpr auto Unsupported = "algorithm_unsupported";

/// Gathers reasons; the worst of them gives the verdict.
class Findings {
public:
    Findings(ReadDocument &document, const JudgementParts &parts) : m_document(document), m_parts(parts)
    {
        m_document.verdict = Verdict::Valid;
    }

    void add(const char *reason, Verdict verdict = Verdict::Valid)
    {
        m_document.reasons.emplace_back(reason);
        m_document.verdict = std::max(m_document.verdict, verdict);
    }

    /// Whether the list of trust says nothing about anybody, which is a finding already.
    bool isWithoutList()
    {
        if (!m_parts.list)
            add("trust_list_missing", Verdict::Unknown);
        else if (m_parts.list->expiresAt <= m_parts.now)
            add("trust_list_stale", Verdict::Unknown);
        else
            return false;
        return true;
    }

    Result<void> listed(const Result<identity::TrustedEntity> &entity)
    {
        if (!entity) {
            add("issuer_not_on_trust_list", Verdict::Invalid);
            return entity.error();
        }
        m_document.issuerName = entity->names;
        m_issuer = entity->id;
        add("issuer_on_trust_list");
        return {};
    }

    void addTimes(const std::optional<SystemTime> &from, const std::optional<SystemTime> &until)
    {
        if (until && *until <= m_parts.now)
            add("expired", Verdict::Invalid);
        else if (from && *from > m_parts.now)
            add("not_yet_valid", Verdict::Invalid);
    }

    void addStatus(const std::optional<StatusReference> &reference)
    {
        if (!reference)
            return;
        const auto status = m_parts.status && !m_issuer.empty() ? m_parts.status(m_issuer, *reference) : std::nullopt;
        switch (status.value_or(Status::Other)) {
        case Status::Valid: return add("status_valid");
        case Status::Invalid: return add("status_withdrawn", Verdict::Invalid);
        case Status::Suspended: return add("status_suspended", Verdict::Invalid);
        case Status::Other: return addUnreadableStatus(); // or one that means something to its issuer alone
        }
    }

    void addUnreadableStatus() { add("status_unknown", Verdict::Unknown); }

    bool areInvalid() const { return m_document.verdict == Verdict::Invalid; }

private:
    ReadDocument &m_document;
    const JudgementParts &m_parts;
    std::string m_issuer; ///< empty: nobody of the list
};

/// An mdoc does not name its issuer, and an SD-JWT VC need not: it is whoever the list names with that certificate.
Result<identity::TrustedEntity> issuerOf(const std::vector<crypto::Certificate> &chain, const JudgementParts &parts)
{
    for (const auto &entity : parts.list->entities)
        if (auto found = parts.directory.verifyChain(chain, entity.id, Role, *parts.list))
            return found;
    return Error{ErrorCode::IssuerUntrusted, "no issuer of the trust list has this certificate"};
}

/// name space -> element -> value
template<typename Elements>
Json asClaims(const Elements &elements)
{
    auto claims = Json::object();
    for (const auto &[nameSpace, values] : elements)
        for (const auto &[element, value] : values)
            claims[nameSpace][element] = toJson(value);
    return claims;
}

/// The issuer's word and the phone's are kept apart: a phone that may sign elements of its own does not thereby answer for the issuer.
void addElements(const VerifiedMdoc &mdoc, ReadDocument &document)
{
    document.claims = asClaims(mdoc.elements());
    if (!mdoc.deviceElements().empty())
        document.deviceClaims = asClaims(mdoc.deviceElements());
}

/// Why a document was refused whose issuer is settled.
/// `from`, `until`: when the document is valid, as it says itself.
void explain(const Error &error, SystemTime from, SystemTime until, Findings &findings)
{
    findings.addTimes(from, until);
    if (findings.areInvalid())
        return;
    if (error.code == ErrorCode::SignatureInvalid)
        return findings.add("holder_not_bound", Verdict::Invalid);
    if (error.code == ErrorCode::IssuerUntrusted) // it may sign, but not for that country
        return findings.add("issuing_country_differs", Verdict::Invalid);
    findings.add("changed", Verdict::Invalid);
}

std::optional<SystemTime> timeOf(const Json &claims, const char *name)
{
    const auto seconds = optionalSeconds(claims, name);
    return seconds ? std::optional(fromEpoch(*seconds)) : std::nullopt;
}

/// The issuer's key, if the list has it; without a list the key that came along, which shows no more than that nothing was changed since.
Result<crypto::PublicKey> issuerKeyOf(const crypto::Jws &jws, const JudgementParts &parts, Findings &findings)
{
    CAUSEWAY_TRY(const auto chain, jws.certificates());
    if (!findings.isWithoutList()) {
        CAUSEWAY_TRY(const auto claims, jws.claims());
        const auto issuer = optionalString(claims, "iss");
        CAUSEWAY_CHECK(findings.listed(issuer ? parts.directory.verifyChain(chain, *issuer, Role, *parts.list)
                                              : issuerOf(chain, parts)));
    }
    return chain.front().publicKey();
}

/// Whose it is; of one that belongs to whoever has it that is said, which is no fault. Nobody can hide `cnf`.
void addHolder(const Json &claims, const std::optional<KeyBindingPolicy> &holder, Findings &findings)
{
    if (holder)
        findings.add("holder_bound");
    else if (claims.contains("cnf"))
        findings.add("holder_not_checked", Verdict::Unknown);
    else
        findings.add("not_bound");
}

/// What is left to say of an SD-JWT whose signature is good and whose holder is settled.
void addClaims(const Json &claims, Findings &findings, ReadDocument &document)
{
    findings.add("not_expired");
    const auto reference = statusReferenceOf(claims);
    if (reference)
        findings.addStatus(*reference);
    else
        findings.addUnreadableStatus();
    if (!findings.areInvalid())
        document.claims = claims;
}

/// Why nobody can be said to have signed an mdoc. A key of another kind does not make it false.
void addNoSignature(const Error &error, Findings &findings)
{
    if (error.code == ErrorCode::KeyInvalid)
        findings.add(Unsupported, Verdict::Unknown);
    else
        findings.add("signature_bad", Verdict::Invalid);
}
}

ReadDocument unsupportedMdoc(std::string type)
{
    ReadDocument read;
    read.format = MdocFormatName;
    read.type = std::move(type);
    read.verdict = Verdict::Unknown;
    read.reasons = {Unsupported};
    return read;
}

ReadDocument judgeMdoc(MdocDocument document, const MdocSession &session, const JudgementParts &parts)
{
    ReadDocument read;
    read.format = MdocFormatName;
    read.type = document.docType;
    const auto &object = document.issuerSigned.securityObject;
    const auto from = std::max(object.validFrom, object.signedAt);
    const auto until = object.validUntil;
    read.validUntil = until;
    Findings findings(read, parts);
    bool isIssuersWord = false;
    const auto trust = [&](const std::vector<crypto::Certificate> &chain, SystemTime) -> Result<void> {
        isIssuersWord = true;
        findings.add("signature_good");
        if (const auto usage = checkSignerUsage(chain.front(), read.type); !usage)
            return findings.listed(usage.error());
        return findings.isWithoutList() ? Result<void>() : findings.listed(issuerOf(chain, parts));
    };
    const auto verified = verifyDocument(std::move(document), session, trust, parts.now);
    if (!isIssuersWord) {
        addNoSignature(verified.error(), findings);
    } else if (verified) {
        findings.add("not_expired");
        findings.add("holder_bound");
        findings.addStatus(verified->securityObject().status);
        if (verified->securityObject().hasUnreadableStatus)
            findings.addUnreadableStatus();
        if (!findings.areInvalid())
            addElements(*verified, read);
    } else if (!findings.areInvalid()) {
        explain(verified.error(), from, until, findings);
    }
    return read;
}

Result<ReadDocument> judgeSdJwt(const std::string &text, const std::optional<KeyBindingPolicy> &holder,
                                const JudgementParts &parts)
{
    CAUSEWAY_TRY(const auto parsed, parseSdJwt(text));
    ReadDocument read;
    read.format = SdJwtFormatName;
    const auto stated = parsed.issuerJws.claims();
    const auto claims = stated ? *stated : Json::object();
    read.type = optionalString(claims, "vct").value_or("");
    read.validUntil = timeOf(claims, "exp");
    Findings findings(read, parts);
    SdJwtPolicy policy;
    policy.issuerKey = [&](const crypto::Jws &jws) { return issuerKeyOf(jws, parts, findings); };
    policy.now = parts.now;
    policy.keyBinding = holder;
    const auto believed = verifySdJwt(text, policy);
    if (believed) {
        findings.add("signature_good");
        addHolder(believed->claims(), holder, findings);
        addClaims(believed->claims(), findings, read);
    } else if (!findings.areInvalid()) {
        findings.addTimes(timeOf(claims, "nbf"), read.validUntil);
        if (believed.error().code == ErrorCode::PresentationRejected)
            findings.add(claims.contains("cnf") ? "holder_not_bound" : "not_bound", Verdict::Invalid);
        else if (!findings.areInvalid())
            findings.add("signature_bad", Verdict::Invalid);
    }
    return read;
}
}
