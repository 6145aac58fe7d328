#pragma once

#include "miniprogram/program_session.h"

#include <QQmlComponent>

namespace causeway::app {

/// Shows the top page of a session. MiniProgramView.qml gives it the primitives and the theme.
class ProgramCanvas : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(causeway::app::ProgramSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    /// Colours that a style reaches as var(--name).
    Q_PROPERTY(QVariantMap tokens READ tokens WRITE setTokens NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(qreal fontScale READ fontScale WRITE setFontScale NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY appearanceChanged FINAL)
    /// {box, text, image, input, scroll}
    Q_PROPERTY(QVariantMap primitives READ primitives WRITE setPrimitives NOTIFY primitivesChanged FINAL)

public:
    explicit ProgramCanvas(QQuickItem *parent = nullptr);
    ~ProgramCanvas() override;

    ProgramSession *session() const { return m_session; }
    void setSession(ProgramSession *session);
    QVariantMap tokens() const { return m_tokens; }
    void setTokens(const QVariantMap &tokens);
    bool isDark() const { return m_context.dark; }
    void setDark(bool dark);
    qreal fontScale() const { return m_context.fontScale; }
    void setFontScale(qreal scale);
    QString fontFamily() const { return m_context.fontFamily; }
    void setFontFamily(const QString &family);
    QVariantMap primitives() const { return m_primitives; }
    void setPrimitives(const QVariantMap &primitives);

    /// Called by the primitives.
    Q_INVOKABLE void tap(int node);
    Q_INVOKABLE void report(int node, const QString &type, const QString &value);

signals:
    void sessionChanged();
    void appearanceChanged();
    void primitivesChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void updatePolish() override;

private:
    void appearanceHasChanged();
    void tellSession();
    QQuickItem *makeItem(const QString &kind);
    void hideOtherPages(const ViewNode *top);

    QPointer<ProgramSession> m_session;
    QVariantMap m_tokens;
    QVariantMap m_primitives;
    StyleContext m_context;
};
}
