#pragma once

#include "answered_requests.h"

#include <causeway/consent/desk.h>
#include <causeway/net/http_client.h>

namespace causeway::wallet {

/// `{"presented": number}` and what came back.
Json resultOf(std::size_t presented, Json delivered);

/// Sends what was made for a verifier, and keeps account of what is known of its arrival. What may have arrived stands as "unconfirmed" in the ledger. Errors are
/// deliverResponse()'s.
class AnswerDelivery {
public:
    AnswerDelivery(AnsweredRequests &requests, net::HttpClient &http, consent::Desk &desk)
        : m_requests(requests), m_http(http), m_desk(desk)
    {
    }

    /// For the first time. It was kept before.
    Result<Json> send(const AnsweredRequest &made, const Call &call) { return deliver(made, false, call); }
    /// The same once more: nothing is signed and no copy is spent. RequestAlreadyAnswered for any other decision than the one that it carries out, a refusal too, and where
    /// the verifier takes no second one.
    Result<Json> sendAgain(const AnsweredRequest &made, const consent::Decision &decision, const Call &call);

    /// The verifier heard that the person declined: the request is not answered any more.
    void noteRefused(const AnsweredRequest &request);

private:
    Result<Json> deliver(const AnsweredRequest &made, bool isRepeat, const Call &call);
    Error notDelivered(const AnsweredRequest &made, bool isRepeat, const Error &error);

    AnsweredRequests &m_requests;
    net::HttpClient &m_http;
    consent::Desk &m_desk;
};
}
