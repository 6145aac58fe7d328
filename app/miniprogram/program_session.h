#pragma once

#include "miniprogram/node_tree.h"
#include "miniprogram/style_sheet.h"

#include <causeway/miniprogram/program.h>

#include <QSemaphore>
#include <QtQml/qqmlregistration.h>

namespace causeway::app {

/// One opened mini-program: its process, and the pages it describes. Lives on the GUI thread; the process is served on a
/// thread of its own, which waits when more is described than can be shown.
class ProgramSession final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made when a package was opened")
    /// Of the page on the screen; the host draws it.
    Q_PROPERTY(QString title READ title NOTIFY pagesChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY pagesChanged FINAL)
    Q_PROPERTY(bool shown READ isShown NOTIFY pagesChanged FINAL)
    /// What the program wants said for a moment; empty when nothing.
    Q_PROPERTY(QString toast READ toast NOTIFY toastChanged FINAL)
    /// Stable name of the error that ended it ("miniprogram.hung"), or empty.
    Q_PROPERTY(QString failure READ failure NOTIFY failureChanged FINAL)

public:
    /// `config.environment` is completed by the view that shows the session.
    ProgramSession(miniprogram::Package package, std::unique_ptr<miniprogram::HostServices> services,
                   miniprogram::RunConfig config, QObject *parent = nullptr);
    ~ProgramSession() override;

    QString title() const;
    bool canGoBack() const { return m_pages.size() > 1; }
    bool isShown() const { return !m_pages.empty(); }
    QString toast() const { return m_toast; }
    QString failure() const { return m_failure; }

    /// Starts it, once a view has told its size; after a failure also again, from the beginning.
    Q_INVOKABLE void start();
    /// To the page before; false when there is none and the host should close.
    Q_INVOKABLE bool back();

    void setEnvironment(const wire::Environment &environment);
    wire::Environment environment() const { return m_config.environment; }
    void sendEvent(unsigned node, const QString &type, const QJsonObject &detail);
    const NodeTree &tree() const { return m_tree; }
    const StyleSheets &styles() const { return m_styles; }
    /// The page on the screen, or nothing before there is one.
    ViewNode *topPage() const;
    const std::vector<wire::Page> &pages() const { return m_pages; }
    /// A file of the package; empty where there is none.
    QByteArray file(const QString &path) const;

signals:
    void pagesChanged();
    void treeChanged();
    /// The nodes are about to go away: let go of everything made for them.
    void cleared();
    void toastChanged();
    void failureChanged();

private:
    class Listener;

    void apply(const wire::Batch &batch);
    void showToast(const QString &text, int milliseconds);
    void stopped(const QString &code);
    void endProgram();

    const miniprogram::Package m_package;
    const std::unique_ptr<miniprogram::HostServices> m_services;
    miniprogram::RunConfig m_config;
    const StyleSheets m_styles;
    NodeTree m_tree;
    std::vector<wire::Page> m_pages;
    QString m_toast;
    int m_toastNumber = 0;
    QString m_failure;
    QSemaphore m_waitingBatches;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<miniprogram::Program> m_program;
};
}
