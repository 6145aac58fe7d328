#include "bare_verification.h"
#include "bench.h"
#include "sure.h"

#include <causeway/base/encoding.h>
#include <causeway/wallet/status_list.h>

#include <zlib.h>

#include <random>

// A status list of a million entries, one in a hundred withdrawn: read, checked, inflated and asked, beside its signature and zlib alone.
namespace {

using namespace causeway;
using bench::sure;

constexpr std::size_t Entries = 1'000'000;
const std::string Uri = "https://issuer.example/status/1";
const SystemTime Now = fromEpoch(1'800'000'000);

Bytes compressedList()
{
    Bytes statuses(Entries / 8);
    std::mt19937 random(1);
    for (std::size_t i = 0; i < Entries / 100; ++i)
        statuses[random() % statuses.size()] |= static_cast<std::uint8_t>(1U << random() % 8);
    auto size = compressBound(statuses.size());
    Bytes compressed(size);
    compress2(compressed.data(), &size, statuses.data(), statuses.size(), 9);
    compressed.resize(size);
    return compressed;
}

bool bareInflate(const Bytes &compressed)
{
    Bytes statuses(Entries / 8);
    auto size = uLongf(statuses.size());
    return uncompress(statuses.data(), &size, compressed.data(), compressed.size()) == Z_OK && size == statuses.size();
}

bool isKnown(const Result<wallet::StatusListToken> &token, const crypto::PublicKey &key)
{
    const auto list = token ? wallet::verifyStatusList(*token, key, Uri, Now) : token.error();
    return list && list->statusOf({Uri, Entries - 1}, Now);
}
}

int main()
{
    const auto key = sure(crypto::PrivateKey::generate());
    const auto compressed = compressedList();
    const Json claims{{"sub", Uri},
                      {"iat", 1'800'000'000},
                      {"exp", 1'800'086'400},
                      {"status_list", {{"bits", 1}, {"lst", toBase64Url(compressed)}}}};
    const auto jwt = sure(crypto::signJws({}, claims, "statuslist+jwt", crypto::signerOf(key)));
    const cbor::Map map{
        {2, Uri}, {6, 1'800'000'000}, {4, 1'800'086'400}, {65533, cbor::Map{{"bits", 1}, {"lst", compressed}}}};
    const auto message = sure(crypto::signCose({{16, "application/statuslist+cwt"}}, {}, cbor::encode(map),
                                               crypto::Payload::Attached, crypto::signerOf(key)));
    const auto cwt = cbor::encode(message.toCbor());
    const bench::BareVerification bare(key.publicKey(), *message.payload, sure(key.sign(*message.payload)));
    const auto verifier = key.publicKey();
    bool good = true;

    const auto [theirs, byJwt, byCwt] = bench::mediansInTurn(
        10, [&] { good = good && bare.verify() && bareInflate(compressed); },
        [&] { good = good && isKnown(wallet::parseStatusListJwt(jwt), verifier); },
        [&] { good = good && isKnown(wallet::parseStatusListCwt(cwt), verifier); });

    const auto *const peer = "P-256 verification and zlib alone";
    bench::report("status_list_jwt_1000000_entries", byJwt, "us", peer, theirs);
    bench::report("status_list_cwt_1000000_entries", byCwt, "us", peer, theirs);
    return good ? 0 : 1;
}
