#pragma once

#include "viewmodels/certificate_rows.h"
#include "viewmodels/consent_view_model.h"

namespace causeway::app {

/// The e-certificates: which one comes first, one in detail (what it says apart from whether it is believed), those to be reminded of, asking for one, deleting one. The lists of
/// them are HoldingViewModel's.
class WalletViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// As cardOf(): the first on the list; empty when there is none.
    Q_PROPERTY(QVariantMap first READ first NOTIFY certificatesChanged FINAL)
    /// Accepted and not here yet: [{id, title, issuer, since, nextTry (empty: the issuer has promised nothing yet), ended}]
    Q_PROPERTY(QVariantList pending READ pending NOTIFY pendingChanged FINAL)
    /// As cardOf(), with {added, reasons: [..], trustListFrom, statusFrom, copiesLeft (-1: it is always shown as it is), claims: [{name, said (what the issuer calls it), value, picture (data: URL of one that stands there instead)}], changes: [{name, said}] that the holder was not told of, isFirst, isLast (of those listed with
    /// it)}; empty before one was read, and when it is gone
    Q_PROPERTY(QVariantMap detail READ detail NOTIFY detailChanged FINAL)
    /// Why the open one cannot be read, as error.code, until it was read; or was not deleted, until that is tried again.
    Q_PROPERTY(QString detailError READ detailError NOTIFY failuresChanged FINAL)
    /// Why one that is not open any more was not deleted, as error.code, for the lists; until one is opened or deleted.
    Q_PROPERTY(QString removalError READ removalError NOTIFY failuresChanged FINAL)

public:
    WalletViewModel(const AppContext &context, ConsentViewModel &consent);

    QVariantMap first() const { return m_first; }
    /// [{id, title, expires, verdict, expiresSoon, suspended (and nothing else), notYetValid (and nothing else), changed}] of those on the list that are not valid any more or not for long, or say something else than before; most pressing first:
    /// soonest to end, then what changed or is suspended, then what ended, the latest end first.
    QVariantList reminding() const { return m_reminding; }
    QVariantList pending() const { return m_pending; }
    QVariantMap detail() const { return m_detail; }
    QString detailError() const;
    QString removalError() const;
    /// Whose page is open, read or not; empty: nobody's.
    QString openId() const { return m_openId; }

    Q_INVOKABLE void refresh();
    /// `detail` is empty until it was read, and stays so where it cannot be: `detailError` says why.
    Q_INVOKABLE void open(const QString &id);
    /// What is open is so no longer, unless it is this one: nobody sees there what becomes of it.
    Q_INVOKABLE void closeOthers(const QString &id);
    /// Asks the issuer for the driving licence; the consent sheet follows.
    Q_INVOKABLE void requestDrivingLicence();
    Q_INVOKABLE void remove(const QString &id);
    /// Waits no longer for one of `pending`.
    Q_INVOKABLE void giveUp(const QString &pendingId);
    void forget();

signals:
    void certificatesChanged();
    void pendingChanged();
    void remindingChanged();
    void detailChanged();
    void failuresChanged();
    /// What was open is gone from this device.
    void removed();

private:
    struct Shown {
        QVariantMap first;
        QVariantList pending;
    };
    /// What came of something about the open one: not for `error`, which every list shows.
    struct Read {
        Result<QVariantMap> detail;
    };
    struct Removal {
        Result<void> done;
    };
    struct NotRemoved {
        QString id;
        QString code;
    };
    struct Pressing {
        wallet::Held held;
        wallet::Belief belief;
    };
    struct Looked {
        std::vector<Pressing> pressing;
        bool isAll = false;
    };
    Result<Shown> readAll();
    Result<Looked> lookAt(std::size_t from);
    void lookForPressing(int round, std::size_t from, std::vector<Pressing> found);
    void remind(std::vector<Pressing> found);
    void setPending(QVariantList pending);
    Result<QVariantMap> readOne(const std::string &id);
    void readDetailAgain();
    void showDetail(const QString &id, QVariantMap detail);
    void showNothing(const QString &id, const Error &error);
    void closeGone(const QString &id);
    void setFailures(const QString &readError, NotRemoved notRemoved);

    ConsentViewModel &m_consent;
    QVariantMap m_first;
    QVariantList m_pending;
    QString m_openId; ///< what open() was called for last, read or not, while its page is there
    QVariantMap m_detail;
    QString m_readError;     ///< of the open one
    NotRemoved m_notRemoved; ///< what was to be deleted last
    QVariantList m_reminding;
    int m_round = 0; ///< of looking for what is pressing
};
}
