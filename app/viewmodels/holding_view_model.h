#pragma once

#include "viewmodels/held_model.h"
#include "viewmodels/wallet_view_model.h"

#include <QUrl>

#include <functional>

namespace causeway::app {

/// How certificates are kept: the lists of them, what comes first, what is put away; to whom the open one was shown; taking one out as a file.
/// `error` is about the certificate that is open in `wallet`.
class HoldingViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(causeway::app::HeldModel *kept READ kept CONSTANT FINAL)
    Q_PROPERTY(causeway::app::HeldModel *archive READ archive CONSTANT FINAL)
    /// Held and not put away, whatever is searched for; put away.
    Q_PROPERTY(int keptCount READ keptCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int archivedCount READ archivedCount NOTIFY countsChanged FINAL)
    /// Why the lists cannot be read, or something was not done with one that is not open, as error.code.
    Q_PROPERTY(QString listError READ listError NOTIFY listErrorChanged FINAL)
    /// Of the certificate that is open in `wallet`, newest first, as the ledger's entries: [{number (0: when it came), at, kind, outcome, requester, purpose, fields: [..], amount}]
    Q_PROPERTY(QVariantList history READ history NOTIFY historyChanged FINAL)
    /// Why there is no history to show, as error.code; empty where it was read.
    Q_PROPERTY(QString historyError READ historyError NOTIFY historyChanged FINAL)
    /// Older lines are not in it, but for the last one, which says when the certificate came; the ledger has them all.
    Q_PROPERTY(bool historyCut READ isHistoryCut NOTIFY historyChanged FINAL)
    /// The file that was written last of the open one; empty before.
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY savedAsChanged FINAL)

public:
    HoldingViewModel(const AppContext &context, WalletViewModel &wallet);

    HeldModel *kept() { return &m_kept; }
    HeldModel *archive() { return &m_archive; }
    int keptCount() const { return m_keptCount; }
    int archivedCount() const { return m_archivedCount; }
    QString listError() const;
    QVariantList history() const { return m_history.rows; }
    QString historyError() const { return m_history.error; }
    bool isHistoryCut() const { return m_history.isCut; }
    QString savedAs() const { return m_savedAs; }

    Q_INVOKABLE void setFavourite(const QString &id, bool on);
    /// What is archived is offered to nobody who asks.
    Q_INVOKABLE void setArchived(const QString &id, bool on);
    Q_INVOKABLE void acknowledgeChanges(const QString &id);
    /// By one place among those that are listed with it; the first and the last one stay.
    Q_INVOKABLE void moveEarlier(const QString &id) { move(id, -1); }
    Q_INVOKABLE void moveLater(const QString &id) { move(id, 1); }
    /// Writes what is held about it; an existing file is replaced only when the new one is complete.
    Q_INVOKABLE void exportTo(const QString &id, const QUrl &file);
    /// The saved file's name is read and may go.
    Q_INVOKABLE void forgetSaved();
    /// What could not be done was read; that a list cannot be read is said until it can.
    Q_INVOKABLE void forgetFailures();
    void forget();

signals:
    void countsChanged();
    void listErrorChanged();
    void historyChanged();
    void savedAsChanged();

private:
    struct History {
        QVariantList rows;
        bool isCut = false;
        QString error;
    };
    /// What came of something that was done with one: not for `error` where that is not open any more.
    struct Outcome {
        Result<void> done;
    };
    struct Saved {
        Result<QString> path;
    };
    using Deed = std::function<Result<void>(wallet::Holding &, const std::string &)>;
    void fetch(wallet::HeldQuery query, HeldModel::Answer answer);
    Result<HeldScreen> readScreen(const wallet::HeldQuery &query);
    void refresh();
    Result<History> historyOf(const std::string &id);
    void readHistory();
    void showHistory(History history);
    void keep(const QString &id, Deed deed);
    void move(const QString &id, int by);
    Result<void> moveBy(const std::string &id, int by);
    void tellFailure(const QString &id, const Error &error);
    void setListError(QString &which, const QString &code);
    void setCounts(int kept, int archived);

    WalletViewModel &m_wallet;
    HeldModel m_kept;
    HeldModel m_archive;
    int m_keptCount = 0;
    int m_archivedCount = 0;
    QString m_keptError;
    QString m_archiveError;
    QString m_deedError; ///< of what was done with one that is not open
    History m_history;
    QString m_savedAs;
};
}
