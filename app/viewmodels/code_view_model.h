#pragma once

#include "viewmodels/view_model.h"

#include <QStringList>
#include <QTimer>

namespace causeway::app {

/// The personal code on the screen: a new one by itself before the old one is too old. Where none comes, none is shown.
class CodeViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// Rows of the QR code, '0' and '1'; empty while none is shown.
    Q_PROPERTY(QStringList rows READ rows NOTIFY codeChanged FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)
    Q_PROPERTY(int lifetime READ lifetime NOTIFY codeChanged FINAL)

public:
    explicit CodeViewModel(const AppContext &context);

    QStringList rows() const { return m_rows; }
    int secondsLeft() const { return m_secondsLeft; }
    int lifetime() const { return m_lifetime; }

    Q_INVOKABLE void show();
    Q_INVOKABLE void hide();
    /// A second is over; by itself while a code is shown.
    void count();

signals:
    void codeChanged();
    void secondsLeftChanged();

private:
    void renew(bool first);
    void clear();

    QTimer m_second;
    QStringList m_rows;
    int m_secondsLeft = 0;
    int m_lifetime = 0;
    bool m_isRenewing = false; ///< one request at a time, however long it takes
};
}
