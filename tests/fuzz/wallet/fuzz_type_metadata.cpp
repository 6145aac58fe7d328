#include "fuzz_target.h"
#include "types/type_metadata.h"

using namespace causeway;

/// Whatever a type's server sends: what it calls things is one bounded line each, and what inherits from it keeps what was settled.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string vct = "https://types.example/card/1";
    const auto type = wallet::parseTypeMetadata(fuzzText(data, size), vct);
    if (!type)
        return 0;
    CAUSEWAY_FUZZ_CLAIM(type->vct == vct);
    const auto names = wallet::claimNamesOf(*type);
    CAUSEWAY_FUZZ_CLAIM(names.size() <= 128);
    CAUSEWAY_FUZZ_CLAIM(wallet::ClaimNames::fromJson(names.toJson()) == names);
    for (const auto &claim : type->claims)
        for (const auto &[language, text] : names.along(claim.path).texts)
            CAUSEWAY_FUZZ_CLAIM(text.find('\n') == std::string::npos);
    wallet::TypeMetadata extending;
    extending.vct = vct;
    for (const auto &claim : type->claims)
        extending.claims.push_back({claim.path, {}, {}, {}});
    const auto extended = wallet::extendType(*type, std::move(extending));
    CAUSEWAY_FUZZ_CLAIM(extended);
    CAUSEWAY_FUZZ_CLAIM(wallet::claimNamesOf(*extended).size() == names.size());
    return 0;
}
