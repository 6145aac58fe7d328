#pragma once

#include <causeway/base/result.h>
#include <causeway/wallet/holding.h>

#include <QAbstractListModel>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace causeway::app {

/// What one answer of the SDK shows.
struct HeldScreen {
    QVariantList cards; ///< as cardOf()
    std::size_t found = 0;
    std::size_t kept = 0;
    std::size_t archived = 0;
};

/// The certificates that are kept, or those that were put away, and fit what is searched for: a screen at first, more as the list is scrolled to its end. Lives on the
/// GUI thread; what it asks for comes from the strand. Rows that stay keep their place, so that nobody loses theirs.
class HeldModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a view-model")
    Q_PROPERTY(QString text READ text NOTIFY queryChanged FINAL)
    Q_PROPERTY(bool byType READ isByType NOTIFY queryChanged FINAL)
    /// How many there are on the list, loaded or not.
    Q_PROPERTY(int found READ found NOTIFY foundChanged FINAL)
    /// False until the first answer is here.
    Q_PROPERTY(bool known READ isKnown NOTIFY foundChanged FINAL)

public:
    /// `card` as cardOf(); `group`: the type in words, empty for favourites; `groupStart`: whether it is the first of its group.
    enum Role { CardRole = Qt::UserRole + 1, GroupRole, GroupStartRole };
    using Answer = std::function<void(Result<HeldScreen>)>;
    using Fetch = std::function<void(const wallet::HeldQuery &, Answer)>;
    static constexpr std::size_t Screen = 24;

    HeldModel(bool archived, Fetch fetch);

    QString text() const { return QString::fromStdString(m_query.text); }
    bool isByType() const { return m_query.byType; }
    int found() const { return m_found; }
    bool isKnown() const { return m_known; }

    Q_INVOKABLE void search(const QString &text);
    Q_INVOKABLE void groupByType(bool on);
    /// Asks again for what is shown.
    void refresh();
    void forget();
    /// Moves it by one place, before the SDK has done so. Nothing where its neighbour is of the others.
    void shift(const QString &id, int by);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void queryChanged();
    void foundChanged();

private:
    void ask(std::size_t from, std::size_t limit, std::function<void(const HeldScreen &)> show);
    void replace(const QVariantList &cards);
    void append(const QVariantList &cards);
    void place(int row, const QVariantMap &card);
    int rowOf(const QVariant &id, int from = 0) const;
    void setFound(std::size_t found);

    Fetch m_fetch;
    wallet::HeldQuery m_query;
    QList<QVariantMap> m_cards;
    int m_found = 0;
    int m_asked = 0; ///< answers to questions before the last one come too late
    bool m_known = false;
    bool m_fetching = false;
    bool m_wantsMore = false; ///< the next rows are on their way, or are asked for once what is on its way is here
};
}
