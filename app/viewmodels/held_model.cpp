#include "viewmodels/held_model.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace causeway::app {
namespace {

constexpr std::size_t MostRefreshed = 8 * HeldModel::Screen; // a list that was scrolled further loads the rest again

QVariant idOf(const QVariantMap &card)
{
    return card.value(QStringLiteral("id"));
}

bool isFavourite(const QVariantMap &card)
{
    return card.value(QStringLiteral("favourite")).toBool();
}

QString groupOf(const QVariantMap &card)
{
    return isFavourite(card) ? QString() : card.value(QStringLiteral("title")).toString();
}
}

HeldModel::HeldModel(bool archived, Fetch fetch) : m_fetch(std::move(fetch))
{
    m_query.archived = archived;
}

void HeldModel::search(const QString &text)
{
    if (text == this->text())
        return;
    m_query.text = text.toStdString();
    emit queryChanged();
    ask(0, Screen, [this](const HeldScreen &screen) { replace(screen.cards); });
}

void HeldModel::groupByType(bool on)
{
    if (on == m_query.byType)
        return;
    m_query.byType = on;
    emit queryChanged();
    refresh();
}

void HeldModel::refresh()
{
    const auto limit = std::clamp(std::size_t(m_cards.size()), Screen, MostRefreshed);
    ask(0, limit, [this](const HeldScreen &screen) { replace(screen.cards); });
}

void HeldModel::forget()
{
    ++m_asked;
    m_fetching = false;
    m_wantsMore = false;
    m_query.text.clear();
    m_known = false; // first: a view that sees rows go asks for more
    m_found = 0;
    replace({});
    emit foundChanged();
    emit queryChanged();
}

void HeldModel::ask(std::size_t from, std::size_t limit, std::function<void(const HeldScreen &)> show)
{
    auto query = m_query;
    query.from = from;
    query.limit = limit;
    m_fetching = true;
    m_fetch(query, [this, from, number = ++m_asked, show = std::move(show)](const Result<HeldScreen> &screen) {
        if (number != m_asked)
            return;
        m_fetching = false;
        const bool wantsMore = std::exchange(m_wantsMore, false);
        if (!screen)
            return;
        show(*screen);
        setFound(screen->found);
        if (wantsMore && from == 0)
            fetchMore({});
    });
}

void HeldModel::setFound(std::size_t found)
{
    if (m_known && int(found) == m_found)
        return;
    m_known = true;
    m_found = int(found);
    emit foundChanged();
}

/// Row by row where anything stays, so that a view keeps its place and a row its keyboard.
void HeldModel::replace(const QVariantList &cards)
{
    if (m_cards.isEmpty() && cards.isEmpty())
        return; // a view that is told of a reset goes back to its top
    QSet<QString> ids;
    for (const auto &card : cards)
        ids += idOf(card.toMap()).toString();
    const auto stays = [&ids](const QVariantMap &card) { return ids.contains(idOf(card).toString()); };
    if (std::ranges::none_of(m_cards, stays)) {
        beginResetModel();
        m_cards.clear();
        for (const auto &card : cards)
            m_cards += card.toMap();
        endResetModel();
        return;
    }
    for (auto row = int(m_cards.size()) - 1; row >= 0; --row) {
        if (stays(m_cards.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_cards.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < cards.size(); ++row)
        place(row, cards.at(row).toMap());
    emit dataChanged(index(0), index(int(m_cards.size()) - 1));
}

void HeldModel::place(int row, const QVariantMap &card)
{
    const auto from = rowOf(idOf(card), row);
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_cards.insert(row, card);
        endInsertRows();
        return;
    }
    if (from > row) {
        beginMoveRows({}, from, from, {}, row);
        m_cards.move(from, row);
        endMoveRows();
    }
    m_cards[row] = card;
}

void HeldModel::append(const QVariantList &cards)
{
    if (cards.isEmpty())
        return;
    const auto first = int(m_cards.size());
    beginInsertRows({}, first, first + int(cards.size()) - 1);
    for (const auto &card : cards)
        m_cards += card.toMap();
    endInsertRows();
}

void HeldModel::shift(const QString &id, int by)
{
    const auto from = rowOf(id);
    const auto to = from + by;
    if (from < 0 || to < 0 || to >= m_cards.size() || isFavourite(m_cards.at(from)) != isFavourite(m_cards.at(to)))
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_cards.move(from, to);
    endMoveRows();
}

int HeldModel::rowOf(const QVariant &id, int from) const
{
    for (auto row = from; row < m_cards.size(); ++row) {
        if (idOf(m_cards.at(row)) == id)
            return row;
    }
    return -1;
}

int HeldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant HeldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_cards.size())
        return {};
    const auto &card = m_cards.at(index.row());
    switch (role) {
    case CardRole: return card;
    case GroupRole: return groupOf(card);
    case GroupStartRole: return index.row() == 0 || groupOf(m_cards.at(index.row() - 1)) != groupOf(card);
    default: return {};
    }
}

QHash<int, QByteArray> HeldModel::roleNames() const
{
    return {{CardRole, "card"}, {GroupRole, "group"}, {GroupStartRole, "groupStart"}};
}

bool HeldModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_known && !m_wantsMore && m_cards.size() < m_found;
}

/// A view asks once, when it comes to the end: what is on its way then must not swallow the question.
void HeldModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wantsMore = true;
    if (!m_fetching)
        ask(std::size_t(m_cards.size()), Screen, [this](const HeldScreen &screen) { append(screen.cards); });
}
}
