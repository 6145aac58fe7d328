#include "commands.h"
#include "input.h"

#include <causeway/base/dates.h>
#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/platform/loopback_proximity.h>

#include <algorithm>
#include <charconv>
#include <ostream>

namespace causeway::cli {
namespace {

constexpr std::size_t MaximumShown = 8U << 20;
constexpr int DefaultWait = 120;
constexpr auto DefaultType = "org.iso.18013.5.1.mDL";

std::optional<int> seconds(const Arguments &arguments)
{
    const auto text = arguments.value("--wait").value_or(std::to_string(DefaultWait));
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    return isNumber && value > 0 && value <= 3600 ? std::optional(value) : std::nullopt;
}

std::string waitFault(const Arguments &arguments)
{
    return seconds(arguments) ? "" : "--wait takes seconds, from 1 to 3600";
}

Call patientCall(const Arguments &arguments)
{
    const std::chrono::seconds limit(seconds(arguments).value_or(DefaultWait));
    return {{}, std::chrono::steady_clock::now() + limit};
}

/// "org.iso.18013.5.1/family_name,..."; nothing where it is not in that form.
std::optional<wallet::ItemsRequest> itemsFrom(const std::string &list, const std::string &docType)
{
    wallet::ItemsRequest items{docType, {}};
    for (std::size_t at = 0; at <= list.size();) {
        const auto comma = std::min(list.find(',', at), list.size());
        const auto item = list.substr(at, comma - at);
        const auto slash = item.rfind('/');
        if (slash == std::string::npos || slash == 0 || slash + 1 == item.size())
            return std::nullopt;
        items.nameSpaces[item.substr(0, slash)][item.substr(slash + 1)] = false;
        at = comma + 1;
    }
    return items;
}

std::vector<wallet::ItemsRequest> wantedBy(const Arguments &arguments)
{
    if (const auto list = arguments.value("--ask"))
        return {itemsFrom(*list, arguments.value("--doctype").value_or(DefaultType)).value()}; // verifyFault() saw it
    return wallet::presetNamed(arguments.value("--preset").value_or("over-18")).value();
}

/// Of a key (RFC 7638); nothing where it cannot be one.
std::optional<Bytes> thumbprintFrom(const std::string &text)
{
    auto bytes = fromBase64Url(text);
    return bytes && bytes->size() == crypto::Digest().size() ? std::optional(*std::move(bytes)) : std::nullopt;
}

/// What is of no use in the one way of verifying would be taken for a check that was made.
std::string misplacedOption(const Arguments &arguments)
{
    const bool isFile = !arguments.operands.empty();
    for (const auto *option : {"--nonce", "--audience", "--response-uri", "--jwk-thumbprint"})
        if (!isFile && arguments.has(option))
            return std::string(option) + " goes with FILE";
    for (const auto *option : {"--preset", "--ask", "--doctype", "--wait"})
        if (isFile && arguments.has(option))
            return std::string(option) + " goes with --listen";
    return {};
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, last - first + 1));
}

/// A DeviceResponse is a map (RFC 8949, section 3.1), and no text begins like one.
bool mayBeDeviceResponse(ByteView bytes)
{
    constexpr int MapType = 5;
    return !bytes.empty() && bytes.front() >> 5 == MapType;
}

Result<wallet::Reading> judgeMdoc(const SecretBytes &content, const Arguments &arguments, wallet::Reader &reader)
{
    const auto text = fromBase64Url(trimmed(asText(content.view()))); // as it stands in a vp_token
    const auto bytes = text ? ByteView(*text) : content.view();
    if (!mayBeDeviceResponse(bytes))
        return Error{ErrorCode::CredentialMalformed, arguments.operands.at(0) + ": neither an SD-JWT nor an mdoc"};
    const auto audience = arguments.value("--audience");
    const auto nonce = arguments.value("--nonce");
    const auto responseUri = arguments.value("--response-uri");
    if (!audience || !nonce || !responseUri)
        return Error{ErrorCode::InvalidArgument, "an mdoc needs --audience, --nonce and --response-uri"};
    const auto key = arguments.value("--jwk-thumbprint");
    const auto thumbprint = key ? thumbprintFrom(*key) : std::nullopt; // verifyFault() saw it
    const auto transcript = wallet::openId4VpTranscript(*audience, *nonce, thumbprint, *responseUri);
    return reader.judge(bytes, wallet::MdocSession{transcript});
}

/// Who holds an SD-JWT is looked at where it is known what for it was shown.
Result<std::optional<wallet::KeyBindingPolicy>> holderPolicy(const Arguments &arguments)
{
    for (const auto *option : {"--response-uri", "--jwk-thumbprint"})
        if (arguments.has(option))
            return Error{ErrorCode::InvalidArgument, std::string(option) + " goes with an mdoc"};
    const auto audience = arguments.value("--audience");
    const auto nonce = arguments.value("--nonce");
    if (audience.has_value() != nonce.has_value())
        return Error{ErrorCode::InvalidArgument, "--audience and --nonce go together"};
    if (!nonce)
        return std::optional<wallet::KeyBindingPolicy>();
    return std::optional(wallet::KeyBindingPolicy{.audience = *audience, .nonce = *nonce});
}

Result<wallet::Reading> judgeFile(const Arguments &arguments, wallet::Reader &reader)
{
    CAUSEWAY_TRY(const auto content, readInput(arguments.operands.at(0), MaximumShown));
    const auto text = trimmed(asText(content.view()));
    const bool isSdJwt = text.starts_with("ey") && text.find('~') != std::string::npos;
    if (!isSdJwt)
        return judgeMdoc(content, arguments, reader);
    CAUSEWAY_TRY(const auto holder, holderPolicy(arguments));
    return reader.judge(text, holder);
}

Result<std::optional<wallet::ReaderIdentity>> readerIdentity(const Arguments &arguments)
{
    const auto file = arguments.value("--identity");
    if (!file)
        return std::optional<wallet::ReaderIdentity>();
    CAUSEWAY_TRY(auto identity, readReaderIdentity(*file, systemClock()));
    return std::optional(std::move(identity));
}

Json toJson(const wallet::ReadDocument &document)
{
    return {{"format", document.format},
            {"type", document.type},
            {"verdict", wallet::toString(document.verdict)},
            {"reasons", document.reasons},
            {"issuer_name", causeway::toJson(document.issuerName)},
            {"claims", document.claims},
            {"device_claims", document.deviceClaims},
            {"ages", document.ages},
            {"missing", document.missing},
            {"valid_until", document.validUntil ? Json(toInstant(*document.validUntil)) : Json()}};
}

Json toJson(const wallet::Reading &reading)
{
    auto documents = Json::array();
    for (const auto &document : reading.documents)
        documents.push_back(toJson(document));
    return {{"verdict", wallet::toString(reading.verdict())},
            {"documents", std::move(documents)},
            {"not_given", reading.notGiven},
            {"missing", reading.missing},
            {"trust_list_from", reading.trustListFrom ? Json(toInstant(*reading.trustListFrom)) : Json()}};
}
}

std::string presetList()
{
    std::string list;
    for (const auto &name : wallet::presetNames())
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

std::string presentFault(const Arguments &arguments)
{
    if (!arguments.has("--near"))
        return "--near is needed: there is no other way yet";
    if (auto fault = decisionFault(arguments); !fault.empty())
        return fault;
    return waitFault(arguments);
}

Result<Json> presentNear(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto transport = platform::makeLoopbackProximity();
    const auto presenter = client->makeNearPresenter(*transport);
    CAUSEWAY_TRY(const auto text, presenter->engage());
    session.terminal().err << text << std::endl; // now: the reader waits for it
    CAUSEWAY_TRY(const auto request, presenter->awaitRequest(patientCall(arguments)));
    return decideAsTold(arguments, request, *client, session);
}

std::string verifyFault(const Arguments &arguments)
{
    if (arguments.operands.empty() == !arguments.has("--listen"))
        return "give either FILE or --listen CODE";
    if (auto fault = misplacedOption(arguments); !fault.empty())
        return fault;
    if (const auto key = arguments.value("--jwk-thumbprint"); key && !thumbprintFrom(*key))
        return "--jwk-thumbprint takes the SHA-256 of a key in base64url";
    if (arguments.has("--preset") && arguments.has("--ask"))
        return "give either --preset or --ask";
    if (arguments.has("--preset") && !wallet::presetNamed(*arguments.value("--preset")))
        return "no such preset: " + *arguments.value("--preset") + "; there is " + presetList();
    if (arguments.has("--identity") && !arguments.has("--listen"))
        return "--identity goes with --listen";
    if (arguments.has("--doctype") && !arguments.has("--ask"))
        return "--doctype goes with --ask";
    if (const auto list = arguments.value("--ask"); list && !itemsFrom(*list, {}))
        return "--ask takes NAMESPACE/ELEMENT, several with commas";
    return waitFault(arguments);
}

Result<Json> verifyShown(const Arguments &arguments, Session &session)
{
    const bool isOnline = !arguments.has("--offline");
    CAUSEWAY_TRY(auto *client, isOnline ? session.unlocked() : session.unlockedOffline());
    // A fresh list where there is a network; without one, what is cached is what counts.
    if (isOnline)
        static_cast<void>(
            client->directory().trustList({{}, std::chrono::steady_clock::now() + std::chrono::seconds(5)}));
    const auto transport = platform::makeLoopbackProximity();
    CAUSEWAY_TRY(auto identity, readerIdentity(arguments));
    const auto reader = client->makeNearReader(*transport, {isOnline, std::move(identity)});
    const auto engagement = arguments.value("--listen");
    CAUSEWAY_TRY(const auto reading,
                 engagement ? reader->read(*engagement, wantedBy(arguments), patientCall(arguments))
                            : judgeFile(arguments, *reader));
    return toJson(reading);
}
}
