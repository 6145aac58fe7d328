#include "fake_parts.h"

#include <algorithm>

namespace causeway::test {
namespace {

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
    return text;
}

bool fits(const wallet::Certificate &certificate, const wallet::HeldQuery &query)
{
    auto all = certificate.title.in(query.language) + "\n" + certificate.issuerName.in(query.language);
    for (const auto &claim : certificate.claims)
        all += "\n" + claim.value;
    return lowered(all).find(lowered(query.text)) != std::string::npos;
}
}

wallet::Held FakeHolding::heldAs(const wallet::Certificate &certificate) const
{
    wallet::Held held;
    held.id = certificate.id;
    held.type = certificate.type;
    held.title = certificate.title;
    held.issuerName = certificate.issuerName;
    held.expiresAt = certificate.expiresAt;
    held.addedAt = certificate.addedAt;
    held.copiesLeft = certificate.copiesLeft;
    held.isFavourite = m_favourites.contains(held.id);
    held.isArchived = m_archived.contains(held.id);
    if (const auto found = changed.find(held.id); found != changed.end())
        held.changed = found->second;
    return held;
}

Result<wallet::HeldPage> FakeHolding::list(const wallet::HeldQuery &query)
{
    CAUSEWAY_CHECK(m_script.pass("wallet", {}));
    wallet::HeldPage page;
    std::vector<wallet::Held> fitting;
    for (const auto &[certificate, belief] : m_wallet.held) {
        auto held = heldAs(certificate);
        ++(held.isArchived ? page.archived : page.kept);
        if (held.isArchived == query.archived && fits(certificate, query))
            fitting.push_back(std::move(held));
    }
    const auto order = [&query](const wallet::Held &held) {
        return std::pair(!held.isFavourite, query.byType && !held.isFavourite ? held.type : std::string());
    };
    std::ranges::stable_sort(fitting, {}, order);
    page.found = fitting.size();
    for (auto at = query.from; at < fitting.size() && page.certificates.size() < query.limit; ++at)
        page.certificates.push_back(fitting.at(at));
    return page;
}

Result<wallet::Held> FakeHolding::find(const std::string &id)
{
    CAUSEWAY_TRY(const auto certificate, m_wallet.find(id));
    return heldAs(certificate);
}

Result<void> FakeHolding::setFavourite(const std::string &id, bool isFavourite)
{
    CAUSEWAY_CHECK(m_script.pass("keep", {}));
    m_favourites.erase(id);
    if (isFavourite)
        m_favourites.insert(id);
    return {};
}

Result<void> FakeHolding::setArchived(const std::string &id, bool isArchived)
{
    CAUSEWAY_CHECK(m_script.pass("keep", {}));
    m_archived.erase(id);
    if (isArchived)
        m_archived.insert(id);
    return {};
}

Result<void> FakeHolding::acknowledgeChanges(const std::string &id)
{
    CAUSEWAY_CHECK(m_script.pass("keep", {}));
    changed.erase(id);
    return {};
}

Result<void> FakeHolding::move(const std::string &id, const std::string &before)
{
    CAUSEWAY_CHECK(m_script.pass("keep", {}));
    auto &all = m_wallet.held;
    const auto at = [&all](const std::string &wanted) {
        return std::ranges::find_if(all, [&](const FakeWallet::Held &one) { return one.certificate.id == wanted; });
    };
    const auto moved = *at(id);
    all.erase(at(id));
    all.insert(before.empty() ? all.end() : at(before), moved);
    return {};
}

Result<std::vector<wallet::HistoryLine>> FakeHolding::history(const std::string &id)
{
    CAUSEWAY_CHECK(m_script.pass("history", {}));
    CAUSEWAY_CHECK(m_wallet.find(id));
    const auto found = told.find(id);
    return found == told.end() ? std::vector<wallet::HistoryLine>() : found->second;
}

Result<Json> FakeHolding::exportOne(const std::string &id)
{
    CAUSEWAY_TRY(const auto certificate, m_wallet.find(id));
    return Json{{"format", "causeway-certificate-1"}, {"id", certificate.id}};
}

Result<Json> FakeHolding::exportAll(const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("export", call));
    CAUSEWAY_TRY(const auto certificates, m_wallet.list());
    auto all = Json::array();
    for (const auto &certificate : certificates)
        all.push_back(*exportOne(certificate.id));
    return all;
}
}
