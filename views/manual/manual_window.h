// Shows the manual: contents at the left, the page at the right, a search over all pages.
#pragma once

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace basalt::manual {

class ManualWindow : public QWidget
{
    Q_OBJECT
public:
    /// A window of its own; `parent` owns it.
    explicit ManualWindow(QWidget *parent = nullptr);

    void showPage(const QString &page);
    QString page() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void filter(const QString &words);
    void render();
    void follow(const QUrl &link);

    QLineEdit *m_search;
    QListWidget *m_contents;
    QTextBrowser *m_text;
};

/// Opens the one manual window at this page, or brings it to the front.
ManualWindow *openManual(const QString &page);

/// F1 opens the page about the widget that has the keyboard, in every window of the application.
void listenForF1();

}
