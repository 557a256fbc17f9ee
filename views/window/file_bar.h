// Says what another program did to the document's file, and asks what shall hold where it has to.
#pragma once

#include "document/file_watch.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace basalt::document {
class DesignDocument;
}

namespace basalt::window {

class FileBar : public QWidget
{
    Q_OBJECT
public:
    FileBar(const document::DesignDocument &document, document::FileWatch &watch,
            QWidget *parent = nullptr);

private:
    void tell(document::FileNews news, const QStringList &details);
    QString textOf(document::FileNews news, const QStringList &details) const;
    void showDifference();

    const document::DesignDocument &m_document;
    document::FileWatch &m_watch;
    QLabel *m_text;
    QPushButton *m_difference;
    QPushButton *m_theirs;
    QPushButton *m_mine;
    QPushButton *m_dismiss;
};

}
