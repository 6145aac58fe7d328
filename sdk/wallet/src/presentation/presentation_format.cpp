#include "presentation_format.h"

#include <causeway/base/encoding.h>

namespace causeway::wallet {

std::vector<std::string> authorityKeyIdsOf(const std::vector<crypto::Certificate> &chain)
{
    std::vector<std::string> ids;
    for (const auto &certificate : chain)
        if (const auto id = certificate.authorityKeyIdentifier(); !id.empty())
            ids.push_back(toBase64Url(id));
    return ids;
}

std::vector<std::unique_ptr<PresentationFormat>> presentationFormats()
{
    std::vector<std::unique_ptr<PresentationFormat>> formats;
    formats.push_back(makeSdJwtFormat());
    formats.push_back(makeMdocFormat());
    return formats;
}
}
