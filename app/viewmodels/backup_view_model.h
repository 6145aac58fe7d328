#pragma once

#include "viewmodels/consent_view_model.h"
#include "viewmodels/registration_view_model.h"

#include <QUrl>

namespace causeway::app {

/// Moving to another phone: making a backup under a passphrase, restoring one, and asking issuers again for what it lists.
class BackupViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// What a restored backup lists and is not held yet: [{id, title, issuer, count (how many of it are missing), askable (false: only the issuer's own pages say how)}]
    Q_PROPERTY(QVariantList restorable READ restorable NOTIFY restorableChanged FINAL)
    /// False until it was read. Where that fails `listError` is the code, and what was read before stays.
    Q_PROPERTY(bool known READ isKnown NOTIFY restorableChanged FINAL)
    Q_PROPERTY(QString listError READ listError NOTIFY restorableChanged FINAL)
    /// {certificates, ledgerEntries} of what was restored last; empty before.
    Q_PROPERTY(QVariantMap restored READ restored NOTIFY restoredChanged FINAL)
    /// What is wrong with the backup that could not be restored: "passphrase" (it is another one), "changed", "no_backup", "too_new", "another" (person's); empty: nothing, or `error` is of something else.
    Q_PROPERTY(QString fault READ fault NOTIFY faultChanged FINAL)
    /// The file that was written last; empty before.
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY savedAsChanged FINAL)
    /// The person has just registered, and may come from another phone.
    Q_PROPERTY(bool offered READ isOffered NOTIFY offeredChanged FINAL)

public:
    BackupViewModel(const AppContext &context, RegistrationViewModel &registering, ConsentViewModel &consent);

    QVariantList restorable() const;
    bool isKnown() const { return m_isKnown; }
    QString listError() const { return m_listError; }
    QVariantMap restored() const { return m_restored; }
    QString fault() const { return m_fault; }
    QString savedAs() const { return m_savedAs; }
    bool isOffered() const { return m_offered; }

    /// What is wrong with it for a new backup: "short", "long", "uniform" (too few different characters); empty: nothing.
    Q_INVOKABLE QString passphraseFault(const QString &passphrase) const;
    /// Writes a backup; an existing file is replaced only when the new one is complete.
    Q_INVOKABLE void make(const QString &passphrase, const QUrl &file);
    /// All of it or nothing; the same file again changes nothing.
    Q_INVOKABLE void restore(const QUrl &file, const QString &passphrase);
    Q_INVOKABLE void refresh();
    /// Asks the issuer for one of `restorable`; the consent sheet follows.
    Q_INVOKABLE void askFor(const QString &id);
    /// None of `restorable` is wanted any more.
    Q_INVOKABLE void dropAll();
    Q_INVOKABLE void takeNoOffer() { setOffered(false); }
    /// What pages said of the last backup or restore was read.
    Q_INVOKABLE void begin();
    void forget();

signals:
    void restorableChanged();
    void restoredChanged();
    void savedAsChanged();
    void faultChanged();
    void offeredChanged();

private:
    void setList(Result<std::vector<wallet::Restorable>> items);
    void clearList();
    void setFault(const QString &fault);
    void setSavedAs(const QString &name);
    void setRestored(const QVariantMap &restored);
    void setOffered(bool offered);

    ConsentViewModel &m_consent;
    std::vector<wallet::Restorable> m_restorable;
    QString m_listError;
    bool m_isKnown = false;
    QVariantMap m_restored;
    QString m_savedAs;
    QString m_fault;
    bool m_offered = false;
};
}
