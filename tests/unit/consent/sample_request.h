#pragma once

#include <causeway/consent/request.h>

namespace causeway::test {

/// A library that asks for a name and, if the person likes, an address.
inline consent::Request sampleRequest(const std::string &id = "request-1")
{
    consent::Request request;
    request.id = id;
    request.kind = consent::RequestKind::ServiceLogin;
    request.requester.id = "https://library.example";
    request.requester.name = {{{"en", "Library"}, {"zh-HK", "圖書館"}}};
    request.requester.assurance = consent::Assurance::Vouched;
    request.requester.host = "library.example";
    request.subject = {{{"en", "Library account"}}};
    request.purpose = {{{"en", "To lend books"}}};
    request.fields = {{"name_en", "CHAN Tai Man", true}, {"address", "1 Harbour Road", false}};
    request.matchNumber = "47";
    request.receivedAt = fromEpoch(1'800'000'000);
    request.expiresAt = fromEpoch(1'800'000'300);
    request.digest = "digest-of-the-request";
    return request;
}
}
