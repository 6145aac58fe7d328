#include <causeway/wallet/reader.h>

#include "comparison.h"
#include "formats/format_names.h"
#include "formats/readable.h"
#include "judgement.h"

#include <causeway/base/fault_point.h>
#include <causeway/wallet/proximity.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto LicenceType = "org.iso.18013.5.1.mDL";
constexpr auto LicenceSpace = "org.iso.18013.5.1";

struct Preset {
    std::string_view name;
    std::vector<const char *> elements; ///< of a driving licence; nothing of it is kept
};

/// A picture with each of them: without one nobody knows whose answer it is.
const std::vector<Preset> &presets()
{
    static const std::vector<Preset> all{
        {"over-16", {"age_over_16", "portrait"}},
        {"over-18", {"age_over_18", "portrait"}},
        {"over-21", {"age_over_21", "portrait"}},
        {"over-65", {"age_over_65", "portrait"}},
        {"may-drive", {"family_name", "given_name", "portrait", "driving_privileges", "expiry_date"}},
        {"identity", {"family_name", "given_name", "birth_date", "portrait"}},
    };
    return all;
}

class OfflineReader final : public Reader {
public:
    OfflineReader(ReaderConfig config, ports::ProximityTransport &transport, identity::Directory &directory,
                  const Clock &clock)
        : m_config(std::move(config)), m_transport(transport), m_directory(directory), m_clock(clock)
    {
    }

    Result<Reading> read(const std::string &text, const std::vector<ItemsRequest> &wanted, const Call &call) override
    {
        CAUSEWAY_TRY(const auto engagement, parseEngagementQr(text));
        CAUSEWAY_TRY(const auto key, crypto::PrivateKey::generate());
        CAUSEWAY_TRY(auto session, ReaderSession::make(engagement, key));
        const auto *const identity = m_config.identity ? &*m_config.identity : nullptr;
        CAUSEWAY_TRY(const auto request, makeDeviceRequest(wanted, session.transcript(), identity));
        CAUSEWAY_TRY(const auto message, session.request(request));
        CAUSEWAY_TRY(const auto channel, connect(engagement, call));
        faultPoint("reader.connected");
        CAUSEWAY_CHECK(channel->send(message, call));
        faultPoint("reader.asked");
        CAUSEWAY_TRY(const auto answer, channel->receive(call));
        const auto response = session.receive(answer);
        if (!response) {
            if (response.error().code != ErrorCode::ProximityEnded)
                static_cast<void>(channel->send(failureMessage(response.error()), call));
            return response.error();
        }
        if (const auto sent = parseSessionData(answer); sent && sent->status != SessionStatus::Termination)
            static_cast<void>(channel->send(terminationMessage(), call)); // the phone may be gone: it has answered
        CAUSEWAY_TRY(auto reading, judge(response->view(), {session.transcript(), &key}));
        compare(wanted, reading);
        return reading;
    }

    Result<Reading> judge(ByteView deviceResponse, const MdocSession &session) override
    {
        CAUSEWAY_TRY(auto response, parseDeviceResponse(deviceResponse));
        if (response.status != 0)
            return Error{ErrorCode::ResponseUnexpected, "device response: status " + std::to_string(response.status)};
        CAUSEWAY_TRY(const auto list, m_directory.cachedTrustList());
        Reading reading;
        reading.notGiven = std::move(response.documentErrors);
        for (auto &document : response.documents)
            reading.documents.push_back(judgeMdoc(std::move(document), session, parts(list)));
        for (auto &type : response.unsupported)
            reading.documents.push_back(unsupportedMdoc(std::move(type)));
        return dated(std::move(reading), list);
    }

    Result<Reading> judge(const std::string &sdJwt, const std::optional<KeyBindingPolicy> &holder) override
    {
        CAUSEWAY_TRY(const auto list, m_directory.cachedTrustList());
        CAUSEWAY_TRY(auto document, judgeSdJwt(sdJwt, holder, parts(list)));
        Reading reading;
        reading.documents.push_back(std::move(document));
        return dated(std::move(reading), list);
    }

private:
    JudgementParts parts(const std::optional<identity::TrustList> &list)
    {
        return {list, m_directory, m_config.status, m_clock.now()};
    }

    static Reading dated(Reading reading, const std::optional<identity::TrustList> &list)
    {
        if (list)
            reading.trustListFrom = list->issuedAt;
        return reading;
    }

    Result<std::unique_ptr<ports::ProximityChannel>> connect(const DeviceEngagement &engagement, const Call &call)
    {
        for (const auto &method : engagement.methods) {
            const ports::ProximityMethod offered{method.type, method.version, cbor::encode(method.options)};
            if (m_transport.speaks(offered))
                return m_transport.connect(offered, call);
        }
        return Error{ErrorCode::ProximityEnded, "the phone is reached in no way that there is here"};
    }

    ReaderConfig m_config;
    ports::ProximityTransport &m_transport;
    identity::Directory &m_directory;
    const Clock &m_clock;
};
}

std::optional<std::vector<ItemsRequest>> presetNamed(std::string_view name)
{
    const auto found = std::ranges::find(presets(), name, &Preset::name);
    if (found == presets().end())
        return std::nullopt;
    ItemsRequest items{LicenceType, {}};
    for (const auto *element : found->elements)
        items.nameSpaces[LicenceSpace][element] = false;
    return std::vector{items};
}

std::vector<std::string> presetNames()
{
    std::vector<std::string> names;
    for (const auto &preset : presets())
        names.emplace_back(preset.name);
    return names;
}

std::vector<Claim> ReadDocument::lines() const
{
    std::vector<Claim> lines;
    const auto add = [&lines](const std::string &before, const Json &members) {
        for (const auto &[name, value] : members.items())
            lines.push_back({before + name, textOf(value)});
    };
    if (format != MdocFormatName) {
        add("", claims);
        return lines;
    }
    for (const auto &[nameSpace, elements] : claims.items())
        add(nameSpaces.contains(nameSpace) ? "" : nameSpace + "/", elements);
    for (const auto &[nameSpace, elements] : deviceClaims.items())
        add("device:" + nameSpace + "/", elements);
    return lines;
}

Verdict Reading::verdict() const
{
    auto worst = documents.empty() || !missing.empty() ? Verdict::Unknown : Verdict::Valid;
    for (const auto &document : documents)
        worst = std::max(worst, document.verdict);
    return worst;
}

Result<ReaderIdentity> readerIdentityFrom(std::string_view pem, SystemTime now)
{
    auto chain = crypto::Certificate::fromPem(pem);
    const auto key = crypto::PrivateKey::fromPem(pem);
    if (!chain || !key)
        return Error{ErrorCode::InvalidArgument, chain ? "no private key of P-256 (PEM)" : "no certificate (PEM)"};
    const auto &own = chain->front();
    const auto certified = own.publicKey();
    if (!certified || !(*certified == key->publicKey()))
        return Error{ErrorCode::InvalidArgument, "the key is not the first certificate's"};
    if (!own.states(ReaderUsage))
        return Error{ErrorCode::InvalidArgument,
                     std::string("the first certificate is not for readers (") + ReaderUsage + ")"};
    if (now < own.notBefore() || now >= own.notAfter())
        return Error{ErrorCode::InvalidArgument, "the first certificate is not good today"};
    return ReaderIdentity{*std::move(chain), crypto::signerOf(*key)};
}

std::unique_ptr<Reader> makeReader(ReaderConfig config, ports::ProximityTransport &transport,
                                   identity::Directory &directory, const Clock &clock)
{
    return std::make_unique<OfflineReader>(std::move(config), transport, directory, clock);
}
}
