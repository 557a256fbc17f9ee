// Every file that Basalt would write: a tree of hosts and files, the text beside it.
#pragma once

#include "core/artefact.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;
class QTreeView;
class QSortFilterProxyModel;

namespace basalt::panels {

class ConfigHighlighter;

class FilesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FilesPanel(QWidget *parent = nullptr);

    /// Keeps the shown file if it is still there. Secrets are shown as placeholders.
    void setFiles(const QList<Artefact> &files);
    /// Instead of files: why there are none.
    void setProblem(const QString &problem);

signals:
    void countChanged(int count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFile();
    void copyFile();
    void saveFile();
    const Artefact *shownFile() const;
    void selectFile(const QString &host, const QString &path);

    QList<Artefact> m_files;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_filterEdit;
    QTreeView *m_tree;
    QLabel *m_title;
    QPushButton *m_copyButton;
    QPushButton *m_saveButton;
    QPlainTextEdit *m_text;
    ConfigHighlighter *m_highlighter;
};

}
