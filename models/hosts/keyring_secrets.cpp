#include "hosts/keyring_secrets.h"

#include "core/fill_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>
#include <future>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

const QString service = u"basalt"_s;
/// No name of a secret has a blank in it.
const QString indexEntry = u"names of secrets"_s;
/// Before what is no text; a text that begins so itself is treated as none.
constexpr auto encodedMark = "base64:";

QByteArray encoded(const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    const bool isText =
        text.toUtf8() == value && !value.contains('\0') && !value.startsWith(encodedMark);
    return isText ? value : encodedMark + value.toBase64();
}

QByteArray decoded(const QByteArray &kept)
{
    return kept.startsWith(encodedMark) ? QByteArray::fromBase64(kept.mid(qstrlen(encodedMark)))
                                        : kept;
}

/// Without a session bus the libraries below would look for one, at length and with warnings.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
           || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

struct Answer
{
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    QByteArray text; ///< of a reading job
};

/// The one thread of the program that talks to the keyring: libsecret binds what it keeps to the
/// thread that used it first, and waits for ever in any other.
class KeyringThread
{
public:
    KeyringThread()
    {
        m_inside.moveToThread(&m_thread);
        m_thread.start();
    }
    ~KeyringThread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// Blocks until the job is finished. Jobs delete themselves.
    template<class Job> Answer run(const std::function<Job *()> &make)
    {
        const auto promise = std::make_shared<std::promise<Answer>>();
        QMetaObject::invokeMethod(&m_inside, [this, promise, make] {
            Job *job = make();
            QObject::connect(job, &Job::finished, &m_inside, [promise, job] {
                Answer answer{job->error(), job->errorString(), {}};
                if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
                    answer.text = job->textData().toUtf8();
                promise->set_value(answer);
            });
            job->start();
        });
        return promise->get_future().get();
    }

private:
    QObject m_inside;
    QThread m_thread;
};

std::mutex keyringMutex;
std::unique_ptr<KeyringThread> keyringThread;

KeyringThread &theKeyringThread()
{
    const std::lock_guard lock(keyringMutex);
    if (!keyringThread) {
        keyringThread = std::make_unique<KeyringThread>();
        qAddPostRoutine([] { keyringThread.reset(); }); // it may not outlive QCoreApplication
    }
    return *keyringThread;
}

/// What is not there is no error.
template<class Job>
Result<Answer> asked(const QString &name, const std::function<void(Job &)> &prepare = {})
{
    const auto unavailable = [&](const QString &reason) {
        return failure(u"keyring-unavailable"_s,
                       filledText(QCoreApplication::translate(
                                      "hosts", "the keyring does not answer: %1. Unlock or start "
                                               "it, or give secrets on --secrets-fd"),
                                  {reason}),
                       name);
    };
    if (!hasSessionBus())
        return unavailable(QCoreApplication::translate("hosts", "there is no desktop session"));
    const Answer answer = theKeyringThread().run<Job>([&] {
        auto *job = new Job(service);
        job->setKey(name);
        if (prepare)
            prepare(*job);
        return job;
    });
    if (answer.error == QKeychain::NoError || answer.error == QKeychain::EntryNotFound)
        return answer;
    return unavailable(answer.words);
}

Result<std::optional<QByteArray>> read(const QString &name)
{
    const auto answer = asked<QKeychain::ReadPasswordJob>(name);
    if (!answer)
        return tl::unexpected(answer.error());
    // Some keyrings answer with an empty text for what they do not have.
    if (answer->error == QKeychain::EntryNotFound || answer->text.isEmpty())
        return std::nullopt;
    return answer->text;
}

Result<> write(const QString &name, const QByteArray &text)
{
    const auto answer = asked<QKeychain::WritePasswordJob>(
        name, [&](QKeychain::WritePasswordJob &job) { job.setTextData(QString::fromUtf8(text)); });
    return answer ? Result<>() : tl::unexpected(answer.error());
}

}

std::optional<QByteArray> KeyringSecrets::value(const QString &name)
{
    const auto kept = read(name);
    if (!kept || !*kept)
        return std::nullopt;
    return decoded(**kept);
}

Result<> KeyringSecrets::store(const QString &name, const QByteArray &value)
{
    if (const auto kept = write(name, encoded(value)); !kept)
        return kept;
    return changeIndex(name, true);
}

Result<> KeyringSecrets::remove(const QString &name)
{
    if (const auto removed = asked<QKeychain::DeletePasswordJob>(name); !removed)
        return tl::unexpected(removed.error());
    return changeIndex(name, false);
}

Result<QStringList> KeyringSecrets::names()
{
    const auto index = read(indexEntry);
    if (!index)
        return tl::unexpected(index.error());
    return QString::fromUtf8(index->value_or(QByteArray())).split(u'\n', Qt::SkipEmptyParts);
}

Result<> KeyringSecrets::changeIndex(const QString &name, bool isKept)
{
    const std::lock_guard lock(m_mutex);
    const auto known = names();
    if (!known)
        return tl::unexpected(known.error());
    QStringList changed = *known;
    changed.removeAll(name);
    if (isKept)
        changed.append(name);
    changed.sort();
    if (changed == *known)
        return {};
    return write(indexEntry, changed.join(u'\n').toUtf8());
}

}
