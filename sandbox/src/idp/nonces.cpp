#include "nonces.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <charconv>

namespace causeway::sandbox {
namespace {

std::string authenticated(const Core &core, const std::string &purpose, const std::string &time)
{
    return toBase64Url(crypto::hmacSha256(core.keys.secret, asBytes("nonce:" + purpose + ":" + time)));
}
}

std::string makeNonce(const Core &core, const std::string &purpose)
{
    // The random part makes two nonces of the same second differ, so that each can be used up.
    const auto time = std::to_string(core.clock.epoch()) + "." + crypto::randomToken(9);
    return time + "." + authenticated(core, purpose, time);
}

bool isFreshNonce(const Core &core, const std::string &purpose, const std::string &nonce,
                  std::chrono::seconds maximumAge)
{
    const auto dot = nonce.rfind('.');
    if (dot == std::string::npos || nonce.size() > 128)
        return false;
    const auto time = nonce.substr(0, dot);
    if (!crypto::equalInConstantTime(asBytes(nonce.substr(dot + 1)), asBytes(authenticated(core, purpose, time))))
        return false;
    std::int64_t issued = 0;
    std::from_chars(time.data(), time.data() + time.size(), issued);
    const auto age = core.clock.epoch() - issued;
    return age >= 0 && age <= maximumAge.count();
}
}
