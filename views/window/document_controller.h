// Between a document and its file: opens and saves, and lets nothing be lost unasked.
#pragma once

#include "core/result.h"
#include "document/file_watch.h"

#include <QObject>
#include <functional>

class QWidget;

namespace basalt::document {
class DesignDocument;
}

namespace basalt::window {

class DocumentController : public QObject
{
    Q_OBJECT
public:
    DocumentController(document::DesignDocument &document, QWidget &window);

    /// Into this window, whatever it shows now.
    Results<> load(const QString &path);
    void chooseFile();

    using Then = std::function<void()>;
    /// `then` follows once the design is in its file.
    void save(const Then &then = {});
    void saveAs(const Then &then = {});
    /// `then` follows once the user has saved the changes or let go of them; at once if there are none.
    void settle(const Then &then);

    document::FileWatch &watch() { return m_watch; }

signals:
    /// What is still being typed shall become part of the design now.
    void finishing();
    void openRequested(const QString &path);
    /// The document is in this file now, read from it or written to it.
    void settled(const QString &path);
    void failed(const QList<basalt::Error> &errors);

private:
    bool write(const QString &path);

    document::DesignDocument &m_document;
    document::FileWatch m_watch;
    QWidget &m_window;
};

}
