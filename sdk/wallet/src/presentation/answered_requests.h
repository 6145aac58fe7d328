#pragma once

#include "authorization_request.h"

#include <causeway/base/clock.h>
#include <causeway/consent/request.h>
#include <causeway/vault/record_store.h>

namespace causeway::wallet {

/// What was made for a verifier, as it is sent again: nothing is signed twice.
struct KeptAnswer {
    consent::Request sheet; ///< of what was chosen, and nothing else
    ReplyAddress reply = {};
    Json members = {}; ///< of the form that is posted
    std::size_t presented = 0;
};

/// One that was answered, or whose answer may have arrived. It is never answered anew.
struct AnsweredRequest {
    std::string id;                        ///< what is answered once: for whom it is, and the nonce
    std::string deskId;                    ///< tells it from others of the same nonce
    std::string link;                      ///< digest of the link that it came by; empty: through a browser
    std::optional<KeptAnswer> answer = {}; ///< there while it may have to be sent again
};

/// Those that are kept in mind, in the vault. On the SDK strand only; fails as the store does.
///
/// `clock` is the servers' time: that of the sheets, whose `expiresAt` ends the time to send again. A process knows it from the service's first answer on; before, it is the device's.
/// A device that is fast by more than what is left of that time, and is asked before then, closes an answer early: it is not sent again, and nothing is made in its place. By the later of
/// the two clocks (LaterClock, for trust lists) it would be closed early even where the servers' time is known.
class AnsweredRequests {
public:
    AnsweredRequests(vault::RecordStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    Result<std::optional<AnsweredRequest>> find(const std::string &id) const;
    /// The last one that came by a link with this digest.
    Result<std::optional<AnsweredRequest>> findByLink(const std::string &link) const;
    /// With its answer, before that leaves for the first time. In the caller's transaction.
    Result<void> keep(const AnsweredRequest &request) { return put(request, "sending"); }
    /// It is sent no more: it arrived, was refused for good, or its time is over. What it says goes from the vault, and that it was answered stays.
    Result<void> closeAsTaken(const AnsweredRequest &request) { return put(withoutAnswer(request), "answered"); }
    Result<void> closeAsRefused(const AnsweredRequest &request) { return put(withoutAnswer(request), "refused"); }
    Result<void> closeAsLate(const AnsweredRequest &request) { return put(withoutAnswer(request), "sending"); }
    /// Forgets what is so old that nobody can ask for it any more, and closes what is late.
    Result<void> clearUp();

    /// Whether it is too late for its answer, or there is none.
    bool isOver(const AnsweredRequest &request) const
    {
        return !request.answer || m_clock.now() >= request.answer->sheet.expiresAt;
    }

private:
    static AnsweredRequest withoutAnswer(AnsweredRequest request)
    {
        request.answer.reset();
        return request;
    }
    Result<void> put(const AnsweredRequest &request, const char *state);

    vault::RecordStore &m_store;
    const Clock &m_clock;
};
}
