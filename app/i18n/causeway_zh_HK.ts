<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK">
<context>
    <name>AmountSheet</name>
    <message>
        <source>How much do you want to pay?</source>
        <translation>你要付多少？</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Such as 98.70</source>
        <translation>例如 98.70</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>These stay on this device and are offered to nobody who asks. Open one to take it out.</source>
        <translation>這些證書留在本裝置，有人要求時不會供選用。打開證書便可取消封存。</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>沒有已封存的證書。</translation>
    </message>
    <message>
        <source>Back to the certificates</source>
        <translation>返回證書夾</translation>
    </message>
</context>
<context>
    <name>ArrangedRow</name>
    <message>
        <source>Favourite</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>移前</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>移前：%1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>移後</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>移後：%1</translation>
    </message>
</context>
<context>
    <name>AskAgainPage</name>
    <message>
        <source>Certificates to ask for again</source>
        <translation>需要重新申請的證書</translation>
    </message>
</context>
<context>
    <name>AskerWords</name>
    <message>
        <source>Somebody unknown</source>
        <translation>身分不明的要求者</translation>
    </message>
    <message>
        <source>A reader near by</source>
        <translation>附近的讀取器</translation>
    </message>
</context>
<context>
    <name>AssuranceWords</name>
    <message>
        <source>Its signature was checked against the trust list</source>
        <translation>已按信任名單核對其簽署</translation>
    </message>
    <message>
        <source>A trusted authority certified its name or address; it is not on the trust list</source>
        <translation>其名稱或網址由受信任的機構核證，但不在信任名單上</translation>
    </message>
    <message>
        <source>Registered with the identity provider, which signed this request</source>
        <translation>已在身分認證機構登記，此請求由該機構簽署</translation>
    </message>
    <message>
        <source>This app itself</source>
        <translation>本應用程式</translation>
    </message>
    <message>
        <source>Nobody confirms who this is</source>
        <translation>沒有機構證實對方身分</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>BeliefCard</name>
    <message>
        <source>Checked against the trust list of %1.</source>
        <translation>已按 %1 的信任名單核對。</translation>
    </message>
    <message>
        <source>Last checked on %1 whether it was withdrawn.</source>
        <translation>上次於 %1 查證有沒有被撤銷。</translation>
    </message>
</context>
<context>
    <name>BillCard</name>
    <message>
        <source>Pay by %1</source>
        <translation>繳費限期：%1</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>付款 %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1的詳情</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>Bill</source>
        <translation>帳單</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>繳費限期</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>帳單編號</translation>
    </message>
    <message>
        <source>You see the payee and the amount once more, and confirm with your PIN, before any money moves.</source>
        <translation>付款前你會再次看到收款人及金額，並須以密碼確認。</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>付款 %1</translation>
    </message>
</context>
<context>
    <name>BillWords</name>
    <message>
        <source>Paid</source>
        <translation>已繳費</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>%n 日後到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>Bills</source>
        <translation>帳單</translation>
    </message>
    <message>
        <source>Find out now</source>
        <translation>立即查詢</translation>
    </message>
    <message>
        <source>Nothing is to be paid.</source>
        <translation>沒有待繳帳單。</translation>
    </message>
    <message>
        <source>Scan a bill</source>
        <translation>掃描帳單</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收據</translation>
    </message>
</context>
<context>
    <name>BirthDateField</name>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>In numbers, such as 1985, 3 and 14</source>
        <translation>以數字輸入，例如 1985 年 3 月 14 日</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>BusyCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Camera picture</source>
        <translation>鏡頭畫面</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>It was renewed and says something else now</source>
        <translation>證書已重新簽發，內容與之前不同</translation>
    </message>
    <message>
        <source>What changed: %1</source>
        <translation>有變更的項目：%1</translation>
    </message>
    <message>
        <source>If that is wrong, ask the issuer.</source>
        <translation>如有錯誤，請向簽發機構查詢。</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>我知道了</translation>
    </message>
    <message>
        <source>Whether it is believed</source>
        <translation>是否可信</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>證書內容</translation>
    </message>
    <message>
        <source>Stored on this device since %1</source>
        <translation>自 %1 起存於本裝置</translation>
    </message>
    <message>
        <source>Make an annotated copy</source>
        <translation>製作加註副本</translation>
    </message>
    <message>
        <source>When you show it</source>
        <translation>出示時</translation>
    </message>
    <message>
        <source>No fresh copy is left. Until the issuer sends more the same one is shown again, and occasions can be linked.</source>
        <translation>已沒有未用的副本。在簽發機構補發之前會重複使用同一份，別人可憑此把各次聯繫起來。</translation>
    </message>
    <message numerus="yes">
        <source>The next %n time(s), a different copy is shown each time, so that the certificate itself does not link them.</source>
        <translation>
            <numerusform>接下來 %n 次出示，每次都使用不同的副本，因此別人無法憑證書本身把各次聯繫起來。</numerusform>
        </translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消常用</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>設為常用</translation>
    </message>
    <message>
        <source>Where it was shown</source>
        <translation>曾向誰出示</translation>
    </message>
    <message>
        <source>How you keep it</source>
        <translation>如何保存</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>My code</source>
        <translation>我的個人碼</translation>
    </message>
    <message>
        <source>Your personal code</source>
        <translation>你的個人碼</translation>
    </message>
    <message>
        <source>Shows who you are, once. It changes by itself.</source>
        <translation>證明你的身分，只可使用一次，並會自動更新。</translation>
    </message>
    <message>
        <source>Show it to staff or a reader you trust. A photo of it is of no use: it is refused after 30 seconds or when it was used.</source>
        <translation>請只向你信任的職員或讀取器出示。拍下照片並無用處：30 秒後或使用過後即被拒絕。</translation>
    </message>
</context>
<context>
    <name>CodeRing</name>
    <message numerus="yes">
        <source>New code in %n second(s)</source>
        <translation>
            <numerusform>%n 秒後更新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentChoice</name>
    <message>
        <source>Choose what to show</source>
        <translation>選擇要出示的證書</translation>
    </message>
    <message>
        <source>Choose which to show</source>
        <translation>選擇出示哪一張證書</translation>
    </message>
    <message>
        <source>You may also show this</source>
        <translation>你亦可出示這張證書</translation>
    </message>
    <message>
        <source>Do not show it</source>
        <translation>不出示</translation>
    </message>
</context>
<context>
    <name>ConsentField</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可不提供）</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>Include %1</source>
        <translation>提供%1</translation>
    </message>
</context>
<context>
    <name>ConsentHost</name>
    <message>
        <source>Pay %1</source>
        <translation>付款 %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>提供資料</translation>
    </message>
    <message>
        <source>Share and log in</source>
        <translation>提供資料並登入</translation>
    </message>
    <message>
        <source>The code that the issuer sent you</source>
        <translation>簽發機構發給你的驗證碼</translation>
    </message>
    <message numerus="yes">
        <source>Code of %n digit(s)</source>
        <translation>
            <numerusform>%n 位數字驗證碼</numerusform>
        </translation>
    </message>
    <message>
        <source>It came by message. It proves that the certificate reaches you and nobody else.</source>
        <translation>驗證碼已以短訊發出，用以確保證書只交給你本人。</translation>
    </message>
    <message>
        <source>The code is wrong, or the offer is no longer good. Compare it with the message.</source>
        <translation>驗證碼不正確，或此證書提供已失效。請與短訊核對。</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>請輸入密碼</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>As the identity provider holds it</source>
        <translation>以身分認證機構的紀錄為準</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>驗證碼</translation>
    </message>
    <message numerus="yes">
        <source>Code of %n character(s)</source>
        <translation>
            <numerusform>%n 個字元的驗證碼</numerusform>
        </translation>
    </message>
    <message>
        <source>The issuer says: “%1”</source>
        <translation>簽發機構說明：「%1」</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nothing is written there</source>
        <translation>這一欄沒有內容</translation>
    </message>
    <message>
        <source>They gave no purpose</source>
        <translation>對方沒有說明用途</translation>
    </message>
    <message>
        <source>It proves that the certificate reaches you and nobody else.</source>
        <translation>驗證碼用以確保證書只交給你本人。</translation>
    </message>
</context>
<context>
    <name>ConsentNumber</name>
    <message>
        <source>Number to compare: %1</source>
        <translation>核對號碼：%1</translation>
    </message>
    <message>
        <source>The other screen must show the same number.</source>
        <translation>另一個畫面必須顯示相同號碼。</translation>
    </message>
</context>
<context>
    <name>ConsentPayment</name>
    <message>
        <source>to %1</source>
        <translation>付予%1</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Share</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>回覆限期</translation>
    </message>
    <message>
        <source>Choose at least one, or decline.</source>
        <translation>請選擇至少一項，或拒絕。</translation>
    </message>
    <message>
        <source>You hold nothing that fits</source>
        <translation>你沒有符合要求的證書</translation>
    </message>
    <message>
        <source>They only learn that you decline, not why.</source>
        <translation>對方只會知道你拒絕了，不知道原因。</translation>
    </message>
    <message>
        <source>You hold what fits, but it is not valid now</source>
        <translation>你有符合要求的證書，但目前無效</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Only for %1 · %2 · %3</source>
        <extracomment>%1 is who receives the copy, %2 what for, %3 the date</extracomment>
        <translation>只供%1使用 · %2 · %3</translation>
    </message>
    <message>
        <source>Say who receives the copy.</source>
        <translation>請說明副本交給誰。</translation>
    </message>
    <message>
        <source>Say what the copy is for.</source>
        <translation>請說明副本的用途。</translation>
    </message>
    <message>
        <source>A copy made by the holder. It proves nothing by itself: whoever needs proof asks to be shown the certificate.</source>
        <translation>由持有人製作的副本，本身不能證明任何事；如需核實，請要求出示證書。</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>由%1簽發</translation>
    </message>
    <message>
        <source>Annotated copy</source>
        <translation>加註副本</translation>
    </message>
    <message>
        <source>A PDF of what the certificate says. Who receives it, what for and the date are written across every page.</source>
        <translation>證書內容的 PDF 檔案。每一頁都寫上交給誰、作何用途和日期。</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>交給誰</translation>
    </message>
    <message>
        <source>A person, a company or a department</source>
        <translation>個人、公司或政府部門</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>In a few words, such as renting a flat</source>
        <translation>簡單說明，例如租屋</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>儲存為 PDF</translation>
    </message>
    <message>
        <source>It was valid until %1.</source>
        <translation>有效期至 %1。</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Your data</source>
        <translation>你的資料</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取出資料</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案內有</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>你的身分資料</translation>
    </message>
    <message>
        <source>Every certificate, archived ones too</source>
        <translation>所有證書，包括已封存的</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收據</translation>
    </message>
    <message>
        <source>The ledger: every answer you gave</source>
        <translation>紀錄冊：你的每次回覆</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>Keys and your PIN</source>
        <translation>密鑰及你的密碼</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever has it can read it.</source>
        <translation>檔案沒有加密。持有檔案的人都可閱讀。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Save all in one file</source>
        <translation>全部儲存為一個檔案</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>清除資料</translation>
    </message>
    <message>
        <source>Everything on this device is destroyed. Departments keep their records and can issue certificates again.</source>
        <translation>本裝置上的一切會被銷毀。部門仍保留其紀錄，可再次簽發證書。</translation>
    </message>
</context>
<context>
    <name>DisplaySettingPage</name>
    <message>
        <source>Text and colours</source>
        <translation>文字及顏色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比度</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>減少動畫</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>畫面不會滑動或淡出。</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>One or two letters, six digits, and the digit in brackets, such as A123456(3).</source>
        <translation>一或兩個英文字母、六個數字，加括號內的數字，例如 A123456(3)。</translation>
    </message>
    <message>
        <source>The digit in brackets does not fit the number. Check both.</source>
        <translation>括號內的數字與號碼不符，請檢查兩者。</translation>
    </message>
    <message>
        <source>Enter your name as printed on the card.</source>
        <translation>請輸入身分證上的姓名。</translation>
    </message>
    <message>
        <source>Your identity card</source>
        <translation>你的身分證</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>身分證號碼</translation>
    </message>
    <message>
        <source>With the digit in brackets</source>
        <translation>包括括號內的數字</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <source>Family name first, as printed</source>
        <translation>先姓後名，與證件相同</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Scan the card instead of typing</source>
        <translation>掃描身分證，無須輸入</translation>
    </message>
    <message>
        <source>Read from the code</source>
        <translation>已從二維碼讀取</translation>
    </message>
    <message>
        <source>Compare it with your card, and correct what is not the same.</source>
        <translation>請與你的身分證核對，如有不符請更正。</translation>
    </message>
    <message>
        <source>Enter the year, month and day that are printed on the card.</source>
        <translation>請輸入身分證上的出生年、月、日。</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>You are logged in on the other screen.</source>
        <translation>你已在另一個畫面登入。</translation>
    </message>
    <message>
        <source>Your answer was sent.</source>
        <translation>你的答覆已送出。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Your certificate was shown.</source>
        <translation>已出示你的證書。</translation>
    </message>
    <message>
        <source>The issuer is still preparing the certificate. It will come by itself.</source>
        <translation>簽發機構仍在準備證書，備妥後會自動送達。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>Continue on their page</source>
        <translation>前往對方網頁繼續</translation>
    </message>
    <message>
        <source>You declined. Nothing was shown.</source>
        <translation>你已拒絕。沒有出示任何資料。</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒絕</translation>
    </message>
</context>
<context>
    <name>DoneState</name>
    <message>
        <source>To</source>
        <translation>對方</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已提供</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Registering</source>
        <translation>正在登記</translation>
    </message>
    <message>
        <source>We make a key that belongs to this device and ask the identity provider to check your details.</source>
        <translation>我們正為本裝置建立密鑰，並請身分認證機構核對你的資料。</translation>
    </message>
    <message>
        <source>Check the details</source>
        <translation>檢查資料</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未能登記</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Erase everything and start over</source>
        <translation>清除所有資料並重新開始</translation>
    </message>
    <message>
        <source>I understand that this cannot be undone</source>
        <translation>我明白此操作無法還原</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Try again in a moment.</source>
        <translation>請稍後再試。</translation>
    </message>
    <message>
        <source>Ask for a new one and try again.</source>
        <translation>請索取新的，然後再試。</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing has changed.</source>
        <translation>沒有送出任何資料，亦沒有任何改變。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>沒有連線</translation>
    </message>
    <message>
        <source>The service cannot be reached. Nothing is lost.</source>
        <translation>未能連接服務。沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>Check your network and try again.</source>
        <translation>請檢查網絡，然後再試。</translation>
    </message>
    <message>
        <source>The service did not answer in time</source>
        <translation>服務沒有及時回應</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>The server could not prove who it is</source>
        <translation>伺服器未能證明其身分</translation>
    </message>
    <message>
        <source>Somebody may be in between. Nothing was sent.</source>
        <translation>連線可能被人攔截。沒有送出任何資料。</translation>
    </message>
    <message>
        <source>Use another network. If it happens again, tell the helpdesk.</source>
        <translation>請使用另一個網絡。如再發生，請通知支援中心。</translation>
    </message>
    <message>
        <source>This address is not allowed</source>
        <translation>不允許連接此地址</translation>
    </message>
    <message>
        <source>Do not use this code.</source>
        <translation>請勿使用此二維碼。</translation>
    </message>
    <message>
        <source>The service has a fault</source>
        <translation>服務出現故障</translation>
    </message>
    <message>
        <source>It is not your device. Nothing is lost.</source>
        <translation>並非你的裝置有問題。沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>The service gave an answer we do not understand</source>
        <translation>服務的回應無法理解</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>密碼不正確</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>請再試。</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>輸入錯誤密碼次數過多</translation>
    </message>
    <message>
        <source>Your data is safe. This protects it.</source>
        <translation>你的資料安全，這是為了保護資料。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>請等候 %n 秒後再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>This PIN is too easy to guess</source>
        <translation>這個密碼太容易被猜中</translation>
    </message>
    <message>
        <source>Choose six digits that are not a run or all the same.</source>
        <translation>請選六個數字，不可連號或全部相同。</translation>
    </message>
    <message>
        <source>The stored data is damaged</source>
        <translation>儲存的資料已損壞</translation>
    </message>
    <message>
        <source>It cannot be read on this device any more.</source>
        <translation>本裝置已無法讀取。</translation>
    </message>
    <message>
        <source>Start over and register again. Certificates can be issued again.</source>
        <translation>請重新開始並再次登記。證書可以再次簽發。</translation>
    </message>
    <message>
        <source>The storage is full</source>
        <translation>儲存空間已滿</translation>
    </message>
    <message>
        <source>Nothing was saved. What was there is unchanged.</source>
        <translation>沒有儲存任何資料，原有資料不變。</translation>
    </message>
    <message>
        <source>Make room on this device and try again.</source>
        <translation>請騰出空間，然後再試。</translation>
    </message>
    <message>
        <source>The data is open in another program</source>
        <translation>另一個程式正在使用資料</translation>
    </message>
    <message>
        <source>Close the other window and try again.</source>
        <translation>請關閉另一個視窗，然後再試。</translation>
    </message>
    <message>
        <source>This request is too old</source>
        <translation>此請求已過時</translation>
    </message>
    <message>
        <source>This request was answered already</source>
        <translation>此請求已經答覆</translation>
    </message>
    <message>
        <source>Nothing was sent twice.</source>
        <translation>沒有重複送出任何資料。</translation>
    </message>
    <message>
        <source>This request is not in order</source>
        <translation>此請求有問題</translation>
    </message>
    <message>
        <source>Do not use it. Ask the service for a new one.</source>
        <translation>請勿使用，並向該服務索取新的請求。</translation>
    </message>
    <message>
        <source>We cannot confirm who asks</source>
        <translation>無法證實誰提出請求</translation>
    </message>
    <message>
        <source>Do not use this code. Tell the service about it.</source>
        <translation>請勿使用此二維碼，並通知該服務。</translation>
    </message>
    <message>
        <source>The ledger does not fit together</source>
        <translation>紀錄冊前後不符</translation>
    </message>
    <message>
        <source>An entry was changed or is missing.</source>
        <translation>有紀錄被更改或缺失。</translation>
    </message>
    <message>
        <source>Export it and tell the helpdesk.</source>
        <translation>請匯出紀錄並通知支援中心。</translation>
    </message>
    <message>
        <source>The identity card number is not right</source>
        <translation>身分證號碼不正確</translation>
    </message>
    <message>
        <source>Check the letters, the digits and the digit in brackets.</source>
        <translation>請檢查英文字母、數字及括號內的數字。</translation>
    </message>
    <message>
        <source>The details do not match our records</source>
        <translation>資料與紀錄不符</translation>
    </message>
    <message>
        <source>Nothing was kept on this device.</source>
        <translation>本裝置沒有保留任何資料。</translation>
    </message>
    <message>
        <source>Check the number, your name as printed on the card, and the date of birth.</source>
        <translation>請檢查號碼、證件上的姓名及出生日期。</translation>
    </message>
    <message>
        <source>Registration was not finished</source>
        <translation>登記尚未完成</translation>
    </message>
    <message>
        <source>Register again.</source>
        <translation>請重新登記。</translation>
    </message>
    <message>
        <source>This device is no longer registered</source>
        <translation>本裝置的登記已失效</translation>
    </message>
    <message>
        <source>Another device was registered for you since.</source>
        <translation>之後已有另一部裝置以你的名義登記。</translation>
    </message>
    <message>
        <source>Start over on this device if that was not you, and tell the helpdesk.</source>
        <translation>如非你本人所為，請在本裝置重新開始，並通知支援中心。</translation>
    </message>
    <message>
        <source>The login service is not the expected one</source>
        <translation>登入服務與預期不符</translation>
    </message>
    <message>
        <source>The issuer does not accept this app</source>
        <translation>簽發機構不接受本應用程式</translation>
    </message>
    <message>
        <source>Nobody vouched for it, or the issuer trusts others only. Nothing was taken.</source>
        <translation>沒有機構為本應用程式作證，或簽發機構只接受其他應用程式。沒有領取任何證書。</translation>
    </message>
    <message>
        <source>Update the app and try again. If it happens again, tell the helpdesk.</source>
        <translation>請更新應用程式後再試。如再發生，請通知支援中心。</translation>
    </message>
    <message>
        <source>You were logged out</source>
        <translation>你已被登出</translation>
    </message>
    <message>
        <source>Lock the app and unlock it to log in again.</source>
        <translation>請鎖定應用程式，再解鎖以重新登入。</translation>
    </message>
    <message>
        <source>You are not logged in</source>
        <translation>你尚未登入</translation>
    </message>
    <message>
        <source>This offer is not in order</source>
        <translation>此證書提供有問題</translation>
    </message>
    <message>
        <source>This offer was used already</source>
        <translation>此證書提供已經使用</translation>
    </message>
    <message>
        <source>A certificate can be taken once only.</source>
        <translation>每項提供只可領取一次。</translation>
    </message>
    <message>
        <source>A code is needed</source>
        <translation>需要驗證碼</translation>
    </message>
    <message>
        <source>The issuer sent it to you another way.</source>
        <translation>簽發機構已以其他方式發給你。</translation>
    </message>
    <message>
        <source>Enter all its digits.</source>
        <translation>請輸入全部數字。</translation>
    </message>
    <message>
        <source>The code was not accepted</source>
        <translation>驗證碼不獲接納</translation>
    </message>
    <message>
        <source>Compare it with the message and enter it again. If it is right, ask for another offer.</source>
        <translation>請與短訊核對，再輸入一次。如果驗證碼無誤，請索取新的證書提供。</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list</source>
        <translation>簽發機構不在信任名單上</translation>
    </message>
    <message>
        <source>The certificate was not taken.</source>
        <translation>證書沒有領取。</translation>
    </message>
    <message>
        <source>Get it from the department itself.</source>
        <translation>請直接向部門索取。</translation>
    </message>
    <message>
        <source>This device does not protect its keys well enough for it</source>
        <translation>本裝置對密鑰的保護未達這張證書的要求</translation>
    </message>
    <message>
        <source>Use another device, or ask the issuer for another kind of certificate.</source>
        <translation>請使用另一部裝置，或向簽發機構索取另一類證書。</translation>
    </message>
    <message>
        <source>The certificate is not genuine</source>
        <translation>證書並非真確</translation>
    </message>
    <message>
        <source>It was changed or was not made for this device. It was not kept.</source>
        <translation>證書曾被更改，或並非為本裝置簽發，因此沒有保留。</translation>
    </message>
    <message>
        <source>Ask the issuer for a new one.</source>
        <translation>請向簽發機構索取新的證書。</translation>
    </message>
    <message>
        <source>The certificate cannot be read</source>
        <translation>無法讀取證書</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>沒有保留。</translation>
    </message>
    <message>
        <source>The code is damaged</source>
        <translation>此二維碼已損壞</translation>
    </message>
    <message>
        <source>Its checksum is wrong, so the payee or amount may have been changed. Nothing was paid.</source>
        <translation>校驗碼不正確，收款人或金額可能被更改。沒有付款。</translation>
    </message>
    <message>
        <source>Scan it again, or ask for a new bill.</source>
        <translation>請重新掃描，或索取新帳單。</translation>
    </message>
    <message>
        <source>The code is not in order</source>
        <translation>此二維碼有問題</translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translation>沒有付款。</translation>
    </message>
    <message>
        <source>Ask for a new bill.</source>
        <translation>請索取新帳單。</translation>
    </message>
    <message>
        <source>This code is for something else</source>
        <translation>此二維碼屬於其他用途</translation>
    </message>
    <message>
        <source>The app can open bills, certificates and service logins.</source>
        <translation>本應用程式可以開啟帳單、證書及服務登入。</translation>
    </message>
    <message>
        <source>Scan another code.</source>
        <translation>請掃描另一個二維碼。</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>這不是金額</translation>
    </message>
    <message>
        <source>Enter dollars and cents, such as 98.70.</source>
        <translation>請輸入元及分，例如 98.70。</translation>
    </message>
    <message>
        <source>This bill is paid already</source>
        <translation>此帳單已繳費</translation>
    </message>
    <message>
        <source>Nothing was paid again.</source>
        <translation>沒有再次付款。</translation>
    </message>
    <message>
        <source>You find the receipt under Bills.</source>
        <translation>你可在「帳單」找到收據。</translation>
    </message>
    <message>
        <source>The payment was refused</source>
        <translation>付款被拒絕</translation>
    </message>
    <message>
        <source>Check your account and the payee.</source>
        <translation>請檢查你的戶口及收款人。</translation>
    </message>
    <message>
        <source>We do not know yet whether the payment went through</source>
        <translation>尚未知道付款是否成功</translation>
    </message>
    <message>
        <source>It was sent once and will not be sent twice.</source>
        <translation>付款指示只會送出一次，不會重複扣款。</translation>
    </message>
    <message>
        <source>Do not pay again and do not delete the app. We will find out as soon as there is a connection.</source>
        <translation>請勿再次付款或刪除應用程式。一有連線，我們便會查明。</translation>
    </message>
    <message>
        <source>The receipt is not genuine</source>
        <translation>收據並非真確</translation>
    </message>
    <message>
        <source>The payment was sent, its receipt does not fit it.</source>
        <translation>付款已送出，但收據與付款不符。</translation>
    </message>
    <message>
        <source>Tell the helpdesk before you pay again.</source>
        <translation>再次付款前請先通知支援中心。</translation>
    </message>
    <message>
        <source>This mini-program was changed</source>
        <translation>此小程序曾被更改</translation>
    </message>
    <message>
        <source>It was not started.</source>
        <translation>沒有啟動。</translation>
    </message>
    <message>
        <source>Try again later. If it happens again, tell the helpdesk.</source>
        <translation>請稍後再試。如再發生，請通知支援中心。</translation>
    </message>
    <message>
        <source>This mini-program is not signed by somebody we trust</source>
        <translation>此小程序並非由可信任者簽署</translation>
    </message>
    <message>
        <source>The mini-program stopped answering</source>
        <translation>小程序沒有回應</translation>
    </message>
    <message>
        <source>It was closed. Your data is safe.</source>
        <translation>小程序已關閉，你的資料安全。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>請重新開啟。</translation>
    </message>
    <message>
        <source>The mini-program stopped</source>
        <translation>小程序已停止</translation>
    </message>
    <message>
        <source>No code was found</source>
        <translation>找不到二維碼</translation>
    </message>
    <message>
        <source>Move closer, or choose another picture.</source>
        <translation>請移近一點，或選擇另一張圖片。</translation>
    </message>
    <message>
        <source>The screen cannot be read here</source>
        <translation>此處無法讀取畫面</translation>
    </message>
    <message>
        <source>Choose a picture file instead.</source>
        <translation>請改為選擇圖片檔案。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>發生問題</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell the helpdesk the code below.</source>
        <translation>請再試。如再發生，請把以下代碼告知支援中心。</translation>
    </message>
    <message>
        <source>This is not the code of an identity card</source>
        <translation>這不是身分證的二維碼</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>沒有讀取任何資料。</translation>
    </message>
    <message>
        <source>Scan the code on the card, or go back and type the data.</source>
        <translation>請掃描證上的二維碼，或返回上一頁輸入資料。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>It is wrong, or the offer is no longer good.</source>
        <translation>驗證碼不正確，或此證書提供已失效。</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>無法儲存</translation>
    </message>
    <message>
        <source>This place cannot be written to. Nothing is half-done.</source>
        <translation>這個位置無法寫入，沒有留下未完成的檔案。</translation>
    </message>
    <message>
        <source>Choose another folder, or check that this device can write to its storage.</source>
        <translation>請選擇另一個資料夾，或檢查本裝置的儲存空間能否寫入。</translation>
    </message>
    <message>
        <source>This is the answer to another login</source>
        <translation>這是另一次登入的回覆</translation>
    </message>
    <message>
        <source>It may also have come too late. Nothing was taken from it.</source>
        <translation>亦可能是回覆來得太遲。沒有採用當中任何資料。</translation>
    </message>
    <message>
        <source>The login was declined</source>
        <translation>登入被拒絕</translation>
    </message>
    <message>
        <source>You declined it, or the other side did. Nothing has changed.</source>
        <translation>你或對方拒絕了登入。沒有任何改變。</translation>
    </message>
    <message>
        <source>If that was not meant, begin again.</source>
        <translation>如非你的意思，請重新開始。</translation>
    </message>
    <message>
        <source>Log in again from the start.</source>
        <translation>請從頭再登入一次。</translation>
    </message>
    <message>
        <source>You hold nothing that fits</source>
        <translation>你沒有符合要求的證書</translation>
    </message>
    <message>
        <source>They only learn that you decline, not why.</source>
            <translation>對方只會知道你拒絕了，不知道原因。</translation>
        </message>
    <message>
        <source>Get the certificate that is asked for, and begin again.</source>
        <translation>請先取得對方要求的證書，再重新開始。</translation>
    </message>
    <message>
        <source>The other side is gone</source>
        <translation>對方已離開</translation>
    </message>
    <message>
        <source>It ended, or is too far away.</source>
        <translation>對方已結束，或距離太遠。</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>請重新開始。</translation>
    </message>
    <message>
        <source>The other side was not understood</source>
        <translation>無法理解對方的訊息</translation>
    </message>
    <message>
        <source>Its code or its answer is not in order. Nothing was taken from it.</source>
        <translation>對方的二維碼或回覆不符合規格。沒有採用任何內容。</translation>
    </message>
    <message>
        <source>Let it show a new code.</source>
        <translation>請對方顯示新的二維碼。</translation>
    </message>
    <message>
        <source>It cannot be decrypted</source>
        <translation>無法解密</translation>
    </message>
    <message>
        <source>It was changed, or was not meant for this device. Nothing was taken from it.</source>
        <translation>內容曾被更改，或並非給本裝置。沒有採用任何內容。</translation>
    </message>
    <message>
        <source>Find out now</source>
        <translation>立即查詢</translation>
    </message>
    <message>
        <source>Go to Bills</source>
        <translation>前往「帳單」</translation>
    </message>
    <message>
        <source>Not everything could be erased</source>
        <translation>未能清除所有資料</translation>
    </message>
    <message>
        <source>What is left on this device is encrypted.</source>
        <translation>餘下的資料仍在本裝置，並已加密。</translation>
    </message>
    <message>
        <source>Your answer may have reached them.</source>
        <translation>對方可能已收到你的答覆。</translation>
    </message>
    <message>
        <source>Nothing was sent this time.</source>
        <translation>這次沒有送出任何資料。</translation>
    </message>
    <message>
        <source>They did not accept it</source>
        <translation>對方沒有接受</translation>
    </message>
    <message>
        <source>What you agreed to has been sent to them.</source>
        <translation>你同意提供的資料已經送出給對方。</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Save what is held</source>
        <translation>儲存所持有的資料</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Save what is held as a file?</source>
        <translation>要把所持有的資料儲存為檔案嗎？</translation>
    </message>
    <message>
        <source>In it: what was issued, all copies, how you keep it, and where it was shown.</source>
        <translation>內容包括：簽發的資料、所有副本、你如何保存，以及曾向誰出示。</translation>
    </message>
    <message>
        <source>This certificate is bound to no key: whoever has the file can show it.</source>
        <translation>此證書沒有綁定密鑰：持有檔案的人都可出示。</translation>
    </message>
    <message>
        <source>No key is in it: nobody can show the certificate with this file.</source>
        <translation>檔案不含密鑰：任何人都不能用此檔案出示證書。</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever has it can read it.</source>
        <translation>檔案沒有加密。持有檔案的人都可閱讀。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>選擇位置</translation>
    </message>
</context>
<context>
    <name>FailureCode</name>
    <message>
        <source>Code: %1</source>
        <translation>代碼：%1</translation>
    </message>
</context>
<context>
    <name>FailureSheet</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name in English</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>身分證號碼</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>流動電話號碼</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電郵</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>執照號碼</translation>
    </message>
    <message>
        <source>Vehicle classes</source>
        <translation>車輛種類</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>簽發日期</translation>
    </message>
    <message>
        <source>Last day valid</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>Issuing authority</source>
        <translation>簽發機關</translation>
    </message>
    <message>
        <source>Issuing country</source>
        <translation>簽發國家或地區</translation>
    </message>
    <message>
        <source>Aged 18 or over</source>
        <translation>年滿 18 歲</translation>
    </message>
    <message>
        <source>Aged 65 or over</source>
        <translation>年滿 65 歲</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Aged 16 or over</source>
        <translation>年滿 16 歲</translation>
    </message>
    <message>
        <source>Aged 21 or over</source>
        <translation>年滿 21 歲</translation>
    </message>
</context>
<context>
    <name>HeldRow</name>
    <message>
        <source>Favourites</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Reads the code on a bill, on a certificate offer or on a service&apos;s login page. Nothing is sent before you agree.</source>
        <translation>讀取帳單、證書或服務登入頁上的二維碼。未經你同意，不會送出任何資料。</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>我的個人碼</translation>
    </message>
    <message>
        <source>Shows who you are, to staff or a reader. It changes every 30 seconds and works once.</source>
        <translation>向職員或讀取器證明你的身分。每 30 秒更新，只可使用一次。</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>繳費</translation>
    </message>
    <message>
        <source>Lists your bills. You see the payee and the amount, and confirm with your PIN.</source>
        <translation>列出你的帳單。你會看到收款人及金額，再以密碼確認。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>證書夾</translation>
    </message>
    <message>
        <source>Keeps your certificates, such as the driving licence, and says whether each is believed.</source>
        <translation>保存你的證書，例如駕駛執照，並說明每張是否可信。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>紀錄冊</translation>
    </message>
    <message>
        <source>Under Me. It lists every answer you gave, also those you declined.</source>
        <translation>在「我的」之下。列出你的每次答覆，包括你拒絕的。</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即鎖定</translation>
    </message>
    <message>
        <source>Under Me. The app also locks by itself when nobody touches it.</source>
        <translation>在「我的」之下。無人使用時，程式亦會自動鎖定。</translation>
    </message>
    <message>
        <source>When something seems wrong</source>
        <translation>覺得有問題時</translation>
    </message>
    <message>
        <source>Decline, and ask at a counter. Never tell anybody your PIN: nobody needs it, no officer and no bank.</source>
        <translation>請拒絕，並到櫃位查詢。切勿向任何人透露密碼，職員及銀行都不需要知道。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Issued to you</source>
        <translation>簽發給你</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已出示</translation>
    </message>
    <message>
        <source>You declined: nothing was shown</source>
        <translation>你已拒絕：沒有出示任何資料</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>已提供：%1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>用途：%1</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>顯示全部 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent, but nobody confirmed that it arrived</source>
        <translation>已送出，但沒有人確認已收到</translation>
    </message>
    <message>
        <source>Older entries are in the ledger.</source>
        <translation>較早的紀錄在「紀錄冊」。</translation>
    </message>
    <message>
        <source>Sent, and not accepted</source>
        <translation>已送出，但對方沒有接受</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Good day</source>
        <translation>你好</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>%1，你好</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>搜尋服務</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>證書</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mini-programs</source>
        <translation>小程序</translation>
    </message>
</context>
<context>
    <name>IssuerLoginSheet</name>
    <message>
        <source>%1 asks you to log in</source>
        <translation>%1要求你登入</translation>
    </message>
    <message>
        <source>Your browser opens a page of theirs. Log in there and come back afterwards.</source>
        <translation>瀏覽器會開啟對方的網頁。請在該處登入，然後返回這裏。</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>未能開啟瀏覽器</translation>
    </message>
    <message>
        <source>Set up a browser on this device, then open the page again.</source>
        <translation>請在本裝置設定瀏覽器，然後再次開啟網頁。</translation>
    </message>
    <message>
        <source>Address after the login</source>
        <translation>登入後的網址</translation>
    </message>
    <message>
        <source>If the browser does not lead back here, copy the address that it shows in the end. It begins with %1. If the app locks meanwhile, paste it under Scan.</source>
        <translation>如瀏覽器沒有帶你返回這裏，請複製它最後顯示的網址，開首是 %1。如應用程式在此期間鎖定，請在「掃描」貼上網址。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>再次開啟網頁</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>Earlier on the list</source>
        <translation>在列表中移前</translation>
    </message>
    <message>
        <source>Later on the list</source>
        <translation>在列表中移後</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>取消封存</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>It is offered again to those who ask.</source>
        <translation>有人要求時會再次供選用。</translation>
    </message>
    <message>
        <source>It stays on this device and is offered to nobody who asks.</source>
        <translation>證書留在本裝置，有人要求時不會供選用。</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Public services, certificates and bills in one place. Everything stays encrypted on this device.</source>
        <translation>公共服務、證書及帳單集於一處。所有資料均加密存於本裝置。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Large and simple</source>
        <translation>大字簡易模式</translation>
    </message>
    <message>
        <source>Six big buttons and larger text</source>
        <translation>六個大按鈕及較大文字</translation>
    </message>
</context>
<context>
    <name>LanguageSettingPage</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
</context>
<context>
    <name>LedgerEntryPage</name>
    <message>
        <source>You approved</source>
        <translation>你已同意</translation>
    </message>
    <message>
        <source>It went through</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>You declined</source>
        <translation>你已拒絕</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>To</source>
        <translation>對方</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>查核方式</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已提供</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>記項</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>第 %1 項</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>The seal is computed from this entry and the one before. The export carries it, so that anybody can check it.</source>
        <translation>封印由本項及前一項計算得出，匯出時一併附上，任何人都可查核。</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>未有回覆</translation>
    </message>
    <message>
        <source>No answer at first</source>
        <translation>起初未有回覆</translation>
    </message>
    <message>
        <source>Sent, and not accepted</source>
        <translation>已送出，但對方沒有接受</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>紀錄冊</translation>
    </message>
    <message>
        <source>What you answered, to whom and for what. Each entry is chained to the one before, so a change shows.</source>
        <translation>你同意或拒絕過的每項請求。每項紀錄與前一項相連，如有更改便會看到。</translation>
    </message>
    <message>
        <source>Complete and unchanged</source>
        <translation>完整，沒有更改</translation>
    </message>
    <message>
        <source>Changed or incomplete</source>
        <translation>被更改或不完整</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>You have not answered any request yet.</source>
        <translation>你尚未答覆任何請求。</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Registered this device</source>
        <translation>登記本裝置</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Login to a service</source>
        <translation>登入服務</translation>
    </message>
    <message>
        <source>Certificate accepted</source>
        <translation>接收證書</translation>
    </message>
    <message>
        <source>Personal code shown</source>
        <translation>出示個人碼</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Certificate shown</source>
        <translation>已出示證書</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>went through</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>未有回覆</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no answer at first</source>
        <translation>起初未有回覆</translation>
    </message>
    <message>
        <source>Found out later. It is the same payment, not another one.</source>
        <translation>後來查明。這是同一筆付款，並非另一筆。</translation>
    </message>
    <message>
        <source>It is one payment, and it went through.</source>
        <translation>這是同一筆付款，已經完成。</translation>
    </message>
    <message>
        <source>It is one payment, and its answer is missing.</source>
        <translation>這是同一筆付款，尚未有回覆。</translation>
    </message>
    <message>
        <source>It is one payment, and it failed.</source>
        <translation>這是同一筆付款，未能完成。</translation>
    </message>
    <message>
        <source>sent, and not accepted</source>
        <translation>已送出，但對方沒有接受</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Search certificates</source>
        <translation>搜尋證書</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificate(s)</source>
        <translation>
            <numerusform>%n 張證書中的 %1 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n 張證書</numerusform>
        </translation>
    </message>
    <message>
        <source>Move certificates with the buttons. Favourites stay before the others.</source>
        <translation>用按鈕移動證書。常用證書排在其他證書之前。</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>Group by kind</source>
        <translation>按種類分組</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列次序</translation>
    </message>
    <message>
        <source>No certificate matches. Try another word.</source>
        <translation>沒有符合的證書。請試用其他字詞。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
</context>
<context>
    <name>MakeBackupPage</name>
    <message>
        <source>The two are not the same.</source>
        <translation>兩次輸入並不相同。</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>製作備份</translation>
    </message>
    <message>
        <source>A backup is an encrypted file for moving to another phone.</source>
        <translation>備份是一個加密檔案，轉用另一部手機時使用。</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>備份內有</translation>
    </message>
    <message>
        <source>Which certificates you hold, so that you can ask for them again</source>
        <translation>你持有哪些證書，以便重新申請</translation>
    </message>
    <message>
        <source>Your ledger</source>
        <translation>你的紀錄冊</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>Keys: they never leave this device</source>
        <translation>密鑰：永不離開本裝置</translation>
    </message>
    <message>
        <source>What the certificates say: departments issue them again</source>
        <translation>證書內容：由部門重新簽發</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>備份密碼</translation>
    </message>
    <message>
        <source>At least 12 characters, 6 of them different. A few words that belong to nothing are good.</source>
        <translation>最少 12 個字元，當中 6 個不同。可用幾個互不相干的詞語。</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>再次輸入備份密碼</translation>
    </message>
    <message>
        <source>Nobody can find out the passphrase for you. Without it the backup is of no use.</source>
        <translation>沒有人可替你找回備份密碼。忘記了備份密碼，備份便沒有用處。</translation>
    </message>
    <message>
        <source>The backup is being sealed. That is slow on purpose, so that nobody can try many passphrases.</source>
        <translation>正在加密備份。過程刻意較慢，令人無法逐一嘗試備份密碼。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Keep it somewhere else than on this phone.</source>
        <translation>請把備份存放在這部手機以外的地方。</translation>
    </message>
    <message>
        <source>Choose where it goes</source>
        <translation>選擇儲存位置</translation>
    </message>
    <message>
        <source>Backups (*.jwe)</source>
        <translation>備份 (*.jwe)</translation>
    </message>
    <message>
        <source>This passphrase is too short. Take at least 12 characters.</source>
        <translation>這個備份密碼太短。請用最少 12 個字元。</translation>
    </message>
    <message>
        <source>This passphrase is too long. A few words are enough.</source>
        <translation>這個備份密碼太長。幾個詞語已經足夠。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Take at least 6 different characters.</source>
        <translation>這個備份密碼太容易猜到。請用最少 6 個不同的字元。</translation>
    </message>
</context>
<context>
    <name>MePage</name>
    <message>
        <source>Me</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>身分證號碼</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>紀錄冊</translation>
    </message>
    <message>
        <source>Every answer you gave</source>
        <translation>你作出的每項答覆</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即鎖定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比度</translation>
    </message>
    <message>
        <source>Protection of this device</source>
        <translation>本裝置的保護</translation>
    </message>
    <message>
        <source>Software protection</source>
        <translation>軟件保護</translation>
    </message>
    <message>
        <source>Hardware protection</source>
        <translation>硬件保護</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>文字及顏色</translation>
    </message>
    <message>
        <source>Large and simple</source>
        <translation>大字簡易模式</translation>
    </message>
    <message>
        <source>On</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Moving to another phone</source>
        <translation>轉用另一部手機</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>製作備份</translation>
    </message>
    <message>
        <source>An encrypted file, without keys</source>
        <translation>加密檔案，不含密鑰</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Of another phone of yours</source>
        <translation>來自你的另一部手機</translation>
    </message>
    <message>
        <source>Certificates to ask for again</source>
        <translation>需要重新申請的證書</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>你的資料</translation>
    </message>
    <message>
        <source>Take it out, or erase it</source>
        <translation>取出或清除</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Back to the top</source>
        <translation>返回頂部</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>下面還有內容</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Main places</source>
        <translation>主要頁面</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Main places</source>
        <translation>主要頁面</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Due soon</source>
        <translation>即將到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>無效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即將到期</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有變更</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No connection</source>
        <translation>沒有連線</translation>
    </message>
    <message>
        <source>No connection: what you see is from before.</source>
        <translation>沒有連線：顯示的是較早前的資料。</translation>
    </message>
    <message>
        <source>No connection: what you see is from %1.</source>
        <translation>沒有連線：所見資料截至 %1。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試</translation>
    </message>
    <message>
        <source>A link is being opened.</source>
        <translation>正在開啟連結。</translation>
    </message>
</context>
<context>
    <name>PendingList</name>
    <message>
        <source>The department is still working on it. We ask again when you unlock the app after %1.</source>
        <translation>部門仍在處理。你在 %1 後解鎖應用程式時，我們會再次查詢。</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>不再等候</translation>
    </message>
    <message>
        <source>Stop waiting for %1</source>
        <translation>不再等候%1</translation>
    </message>
    <message>
        <source>It will not come: %1</source>
        <translation>不會送到：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>把「%1」從列表移除</translation>
    </message>
    <message>
        <source>The department did not grant it.</source>
        <translation>部門沒有批出。</translation>
    </message>
    <message>
        <source>We could not finish this yet. It is tried again when you unlock the app.</source>
        <translation>這項申請尚未完成，下次解鎖應用程式時會再試。</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>PIN, %1 of %2 digits entered</source>
        <translation>密碼，已輸入 %1 個數字，共 %2 個</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>刪除最後一個數字</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>The two are not the same. Enter the PIN again, or go back to choose another.</source>
        <translation>兩次輸入不相同。請再輸入一次，或返回另選密碼。</translation>
    </message>
    <message>
        <source>Enter the PIN again</source>
        <translation>再次輸入密碼</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>設定密碼</translation>
    </message>
    <message>
        <source>Six digits, not a run and not all the same. Together with this device they encrypt your data. Nobody can look the PIN up for you.</source>
        <translation>六個數字，不可連號或全部相同。密碼與本裝置一起加密你的資料，沒有人能替你查出密碼。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>主頁</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>證書夾</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>What you open is shown here.</source>
        <translation>你開啟的內容會在此顯示。</translation>
    </message>
    <message>
        <source>Choose a certificate.</source>
        <translation>請選擇證書。</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>請選擇服務。</translation>
    </message>
    <message>
        <source>Choose a setting.</source>
        <translation>請選擇設定。</translation>
    </message>
    <message>
        <source>Choose a bill or a receipt.</source>
        <translation>請選擇帳單或收據。</translation>
    </message>
    <message>
        <source>Choose an entry.</source>
        <translation>請選擇記項。</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo of the holder</source>
        <translation>持有人相片</translation>
    </message>
</context>
<context>
    <name>ProgramPage</name>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PromisedCertificates</name>
    <message>
        <source>On its way</source>
        <translation>正在處理</translation>
    </message>
    <message>
        <source>Stop waiting for this certificate?</source>
        <translation>不再等候這張證書？</translation>
    </message>
    <message>
        <source>It will not come to this device any more. The department is not told. You can ask for it again.</source>
        <translation>證書不會再送到本裝置。系統不會通知部門。你可以再次索取。</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>繼續等候</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>不再等候</translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <source>Protection of this device</source>
        <translation>本裝置的保護</translation>
    </message>
    <message>
        <source>Software protection</source>
        <translation>軟件保護</translation>
    </message>
    <message>
        <source>Hardware protection</source>
        <translation>硬件保護</translation>
    </message>
    <message>
        <source>Keys lie in a file of this device, sealed with your PIN. Whoever steals the disk can try PINs slowly. A device with a security chip protects better.</source>
        <translation>密鑰存於本裝置的檔案，並以你的密碼封存。偷走磁碟的人可以緩慢地嘗試密碼。設有安全晶片的裝置保護更佳。</translation>
    </message>
    <message>
        <source>Keys are held by this device&apos;s security chip.</source>
        <translation>密鑰由本裝置的安全晶片保管。</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
</context>
<context>
    <name>QrCodeView</name>
    <message>
        <source>Code to be scanned</source>
        <translation>供掃描的二維碼</translation>
    </message>
    <message>
        <source>The code is hidden.</source>
        <translation>二維碼已隱藏。</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>顯示二維碼</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>隱藏二維碼</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>我的個人碼</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>繳費</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>證書夾</translation>
    </message>
</context>
<context>
    <name>ReadDocument</name>
    <message>
        <source>Certificate</source>
        <translation>證書</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>簽發機構</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>未有出示</translation>
    </message>
</context>
<context>
    <name>ReadNearPage</name>
    <message>
        <source>Read near by</source>
        <translation>核對別人的證書</translation>
    </message>
    <message>
        <source>Choose what you need to know. The person sees it and agrees on their own phone.</source>
        <translation>請選擇你需要知道的資料。對方會在自己的手機上看到要求，並由對方決定是否同意。</translation>
    </message>
    <message>
        <source>Read the code of the phone</source>
        <translation>讀取手機上的二維碼</translation>
    </message>
    <message>
        <source>The other phone was asked. Waiting for the person to agree.</source>
        <translation>已向對方的手機提出要求，正等候對方同意。</translation>
    </message>
    <message>
        <source>Nothing was shown. The person declined, or has no such certificate: the phone does not say which.</source>
        <translation>對方沒有出示任何資料。對方可能拒絕了，也可能沒有這種證書：手機不會說明是哪一種情況。</translation>
    </message>
    <message>
        <source>Judged by the trust list of %1.</source>
        <translation>按 %1 的信任名單判斷。</translation>
    </message>
    <message>
        <source>Nothing that you are shown is kept on this device.</source>
        <translation>對方出示的資料不會保存在本裝置。</translation>
    </message>
    <message>
        <source>Nothing of this is kept. It is gone when you leave this page.</source>
        <translation>不會保存這些資料。離開此頁後便會消失。</translation>
    </message>
    <message>
        <source>Read another</source>
        <translation>讀取下一張</translation>
    </message>
    <message>
        <source>The person did not answer in time</source>
        <translation>對方沒有及時回覆</translation>
    </message>
    <message>
        <source>Let the phone show a new code.</source>
        <translation>請對方的手機顯示新的二維碼。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ReaderWords</name>
    <message>
        <source>You can rely on this. Compare the photograph with the person.</source>
        <translation>此證書可信。請核對照片與本人。</translation>
    </message>
    <message>
        <source>It cannot be told at the moment whether this is genuine. Do not rely on it.</source>
        <translation>目前無法判斷此證書是否真確。請勿依賴。</translation>
    </message>
    <message>
        <source>Do not rely on this. It is not genuine, or not good any more.</source>
        <translation>請勿依賴此證書。它並非真確，或已不再有效。</translation>
    </message>
    <message>
        <source>Aged 16 or over</source>
        <translation>年滿 16 歲</translation>
    </message>
    <message>
        <source>With a photograph, without the date of birth</source>
        <translation>附照片，不含出生日期</translation>
    </message>
    <message>
        <source>Aged 18 or over</source>
        <translation>年滿 18 歲</translation>
    </message>
    <message>
        <source>Aged 21 or over</source>
        <translation>年滿 21 歲</translation>
    </message>
    <message>
        <source>Aged 65 or over</source>
        <translation>年滿 65 歲</translation>
    </message>
    <message>
        <source>May drive</source>
        <translation>可否駕駛</translation>
    </message>
    <message>
        <source>Name, photograph, vehicle classes, last day valid</source>
        <translation>姓名、照片、車輛種類、有效期至</translation>
    </message>
    <message>
        <source>Who the person is</source>
        <translation>對方的身分</translation>
    </message>
    <message>
        <source>Name, photograph, date of birth</source>
        <translation>姓名、照片、出生日期</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>駕駛執照</translation>
    </message>
    <message>
        <source>The issuer is on the trust list.</source>
        <translation>簽發機構在信任名單上。</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list.</source>
        <translation>簽發機構不在信任名單上。</translation>
    </message>
    <message>
        <source>There is no trust list on this device yet.</source>
        <translation>本裝置尚未有信任名單。</translation>
    </message>
    <message>
        <source>The trust list on this device is too old.</source>
        <translation>本裝置的信任名單已過時。</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature is good.</source>
        <translation>簽發機構的簽署有效。</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature does not fit.</source>
        <translation>簽發機構的簽署不符。</translation>
    </message>
    <message>
        <source>The phone proved that the certificate belongs to it.</source>
        <translation>手機已證明證書屬於它。</translation>
    </message>
    <message>
        <source>The phone did not prove that the certificate belongs to it.</source>
        <translation>手機未能證明證書屬於它。</translation>
    </message>
    <message>
        <source>Whether the certificate belongs to the phone was not checked.</source>
        <translation>沒有核對證書是否屬於該手機。</translation>
    </message>
    <message>
        <source>It has not expired.</source>
        <translation>證書仍在有效期內。</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>證書已過期。</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>證書尚未生效。</translation>
    </message>
    <message>
        <source>Something in it was changed.</source>
        <translation>內容曾被更改。</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>無法讀取。</translation>
    </message>
    <message>
        <source>The issuer has not withdrawn it.</source>
        <translation>簽發機構沒有撤銷這張證書。</translation>
    </message>
    <message>
        <source>The issuer has withdrawn it.</source>
        <translation>簽發機構已撤銷這張證書。</translation>
    </message>
    <message>
        <source>Whether the issuer has withdrawn it cannot be told.</source>
        <translation>無法得知簽發機構有否撤銷。</translation>
    </message>
    <message>
        <source>What was shown does not answer what you asked. Do not rely on it.</source>
        <translation>所出示的內容未能符合你的要求。請勿依賴。</translation>
    </message>
    <message>
        <source>Not everything that was asked for was shown.</source>
        <translation>你要求的資料並未全部出示。</translation>
    </message>
    <message>
        <source>You did not ask for this certificate.</source>
        <translation>你並沒有要求此證書。</translation>
    </message>
    <message>
        <source>The phone itself says: %1</source>
        <translation>手機自行聲稱：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>It is not tied to a device: whoever has a copy can show it.</source>
        <translation>它沒有綁定裝置：任何人有副本都可以出示。</translation>
    </message>
    <message>
        <source>It says another country than its issuer's.</source>
        <translation>證書所示的簽發國家或地區與簽發機構的不符。</translation>
    </message>
    <message>
        <source>It is signed in a way that cannot be checked here.</source>
        <translation>它的簽署方式無法在這裡查驗。</translation>
    </message>
    <message>
        <source>The issuer has suspended it for now.</source>
        <translation>簽發機構已暫停這張證書。</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Receipt</source>
        <translation>收據</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>戶口</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>帳單編號</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>參考編號</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>收據編號</translation>
    </message>
    <message>
        <source>Signed by the payment service and checked on this device.</source>
        <translation>由付款服務簽署，並已在本裝置核對。</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>Overdue since %1</source>
        <translation>已於 %1逾期</translation>
    </message>
    <message>
        <source>To be paid by %1</source>
        <translation>繳費限期：%1</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>於 %1到期</translation>
    </message>
    <message>
        <source>It was renewed and says something else now</source>
        <translation>證書已重新簽發，內容與之前不同</translation>
    </message>
    <message>
        <source>Not valid any more</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>See the bill</source>
        <translation>查看帳單</translation>
    </message>
    <message>
        <source>See the certificate</source>
        <translation>查看證書</translation>
    </message>
    <message>
        <source>Suspended for now by its issuer</source>
        <translation>簽發機構已暫停這張證書</translation>
    </message>
</context>
<context>
    <name>RemoveButton</name>
    <message>
        <source>Delete from this device</source>
        <translation>從本裝置刪除</translation>
    </message>
    <message>
        <source>Delete this certificate?</source>
        <translation>刪除這張證書？</translation>
    </message>
    <message>
        <source>It and its key are destroyed on this device. The department is not told, and can issue it again.</source>
        <translation>證書及其密鑰會在本裝置銷毀。系統不會通知部門，部門可以再次簽發。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>RestorableList</name>
    <message>
        <source>To ask for again</source>
        <translation>需要重新申請</translation>
    </message>
    <message>
        <source>There is nothing left to ask for again.</source>
        <translation>沒有需要重新申請的證書。</translation>
    </message>
    <message>
        <source>Ask on the issuer&apos;s own pages: the backup does not say how.</source>
        <translation>請到簽發機構的網頁申請：備份內沒有申請方法。</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>重新申請</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <translation>申請%1</translation>
    </message>
    <message>
        <source>I want none of these</source>
        <translation>全部不需要</translation>
    </message>
    <message>
        <source>Forget this list?</source>
        <translation>要刪除此列表嗎？</translation>
    </message>
    <message>
        <source>Departments are not told. You can restore the backup again as long as you have it.</source>
        <translation>我們不會通知部門。只要你仍有備份，便可再次還原。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Forget the list</source>
        <translation>刪除列表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of this kind</source>
        <translation>
            <numerusform>此類證書共 %n 張</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreOffer</name>
    <message>
        <source>You are registered</source>
        <translation>登記完成</translation>
    </message>
    <message>
        <source>Did you use Causeway on another phone? Bring its backup here.</source>
        <translation>你曾在另一部手機使用 Causeway 嗎？可在此還原該手機的備份。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暫時不用</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Choose the backup that you made on the other phone. You see afterwards which certificates to ask for again.</source>
        <translation>請選擇你在另一部手機製作的備份。之後你會看到有哪些證書需要重新申請。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>選擇備份</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>選擇另一個備份</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>備份密碼</translation>
    </message>
    <message>
        <source>This is not the passphrase of this backup.</source>
        <translation>備份密碼不正確。</translation>
    </message>
    <message>
        <source>The backup is being opened. That is slow on purpose, so that nobody can try many passphrases.</source>
        <translation>正在開啟備份。過程刻意較慢，令人無法逐一嘗試備份密碼。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已還原</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) in the backup.</source>
        <translation>
            <numerusform>備份內有 %n 張證書。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ledger of the other phone, with %n entries, is kept beside the one of this phone.</source>
        <translation>
            <numerusform>另一部手機的紀錄冊有 %n 項，與本機的紀錄冊分開保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups (*.jwe)</source>
        <translation>備份 (*.jwe)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>The backup was changed</source>
        <translation>備份曾被更改</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>請使用備份的另一個副本。</translation>
    </message>
    <message>
        <source>This is no backup, or not all of one</source>
        <translation>這不是備份，或備份並不完整</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>請選擇另一個檔案。</translation>
    </message>
    <message>
        <source>The backup was made by a newer version</source>
        <translation>備份由較新的版本製作</translation>
    </message>
    <message>
        <source>Update Causeway, then try again.</source>
        <translation>請更新 Causeway 後再試。</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>沒有採用任何內容。</translation>
    </message>
    <message>
        <source>This backup is another person's</source>
        <translation>這是另一個人的備份</translation>
    </message>
    <message>
        <source>Choose one that you made yourself.</source>
        <translation>請選擇你自己製作的備份。</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Codes of bills, certificate offers and service logins open here. You see who asks before anything is sent.</source>
        <translation>帳單、證書及服務登入的二維碼都可在此開啟。送出任何資料前，你會看到是誰提出請求。</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>選擇圖片</translation>
    </message>
    <message>
        <source>Read from this screen</source>
        <translation>讀取本機畫面</translation>
    </message>
    <message>
        <source>Or paste a link or code</source>
        <translation>或貼上連結或二維碼內容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>圖片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>掃描身分證</translation>
    </message>
    <message>
        <source>Scan the code on your identity card. You see what was read and can correct it before anything is sent.</source>
        <translation>請掃描身分證上的二維碼。送出任何資料前，你可查看並更正讀取的內容。</translation>
    </message>
    <message>
        <source>Scan a phone</source>
        <translation>掃描手機</translation>
    </message>
    <message>
        <source>Scan the code that the other phone shows under Show near by.</source>
        <translation>請掃描對方手機在「當面出示」顯示的二維碼。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>No service matches. Try another word.</source>
        <translation>找不到服務，請試用其他字詞。</translation>
    </message>
    <message>
        <source>The list of services is not on this device yet. It comes with the next connection.</source>
        <translation>本裝置尚未有服務列表，下次連線時便會取得。</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>This service has its own page, which opens in your browser. When it asks you to log in, scan the code that it shows.</source>
        <translation>此服務設有網頁，會在瀏覽器開啟。要求登入時，請掃描網頁上的二維碼。</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在瀏覽器開啟</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>搜尋服務</translation>
    </message>
    <message>
        <source>Mini-programs</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>所有服務</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜尋結果</translation>
    </message>
</context>
<context>
    <name>ShowNearPage</name>
    <message>
        <source>Show near by</source>
        <translation>當面出示</translation>
    </message>
    <message>
        <source>Code for a reader near by</source>
        <translation>給附近讀取器的二維碼</translation>
    </message>
    <message>
        <source>Let the reader scan this code.</source>
        <translation>請讓讀取器掃描此二維碼。</translation>
    </message>
    <message>
        <source>Waiting for a reader. You see what it asks for before anything is shown.</source>
        <translation>正等候讀取器。出示任何資料前，你會先看到它的要求。</translation>
    </message>
    <message>
        <source>A reader asks. It waits for your answer.</source>
        <translation>有讀取器提出要求，正等候你回覆。</translation>
    </message>
    <message>
        <source>Your certificate was shown.</source>
        <translation>已出示你的證書。</translation>
    </message>
    <message>
        <source>You declined. Nothing was shown.</source>
        <translation>你已拒絕。沒有出示任何資料。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>顯示新的二維碼</translation>
    </message>
    <message>
        <source>It works without a network. Nothing is shown until you agree, and a reader that nobody vouches for is said to be one.</source>
        <translation>無需網絡。你同意之前不會出示任何資料；如讀取器無人擔保，我們會告訴你。</translation>
    </message>
    <message>
        <source>No reader came. The code is not good any more.</source>
        <translation>沒有讀取器連接。二維碼已失效。</translation>
    </message>
</context>
<context>
    <name>SimpleHomePage</name>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Read a code from a picture, the screen or the camera</source>
        <translation>從圖片、畫面或相機讀取二維碼</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>我的個人碼</translation>
    </message>
    <message>
        <source>Show the code that says who you are</source>
        <translation>顯示證明你身分的二維碼</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>繳費</translation>
    </message>
    <message>
        <source>See your bills and pay them</source>
        <translation>查看帳單及繳費</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>證書夾</translation>
    </message>
    <message>
        <source>See your certificates</source>
        <translation>查看你的證書</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>Find a public service</source>
        <translation>尋找公共服務</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>What each button does</source>
        <translation>各按鈕的用途</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>你好</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>%1，你好</translation>
    </message>
</context>
<context>
    <name>SimpleSettingPage</name>
    <message>
        <source>Large and simple</source>
        <translation>大字簡易模式</translation>
    </message>
    <message>
        <source>Home shows six big buttons, and text is at least half as large again. Whatever can be done by dragging has a button as well.</source>
        <translation>主頁顯示六個大按鈕，文字至少放大一半。凡可拖動的操作，亦設有按鈕。</translation>
    </message>
    <message>
        <source>Every button has a name and a description that the screen reader of this device speaks, when it is on.</source>
        <translation>每個按鈕均有名稱及說明，開啟本裝置的讀屏功能後便會讀出。</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>This is taking longer than usual.</source>
        <translation>需時較平常長。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>StartOverPage</name>
    <message>
        <source>Start over</source>
        <translation>重新開始</translation>
    </message>
    <message>
        <source>Everything on this device will be erased</source>
        <translation>本裝置上的所有資料將被清除</translation>
    </message>
    <message>
        <source>Nobody can recover a PIN or the data behind it. Certificates, receipts and the ledger on this device will be gone for good. Departments keep their records; you can register again and have certificates issued again.</source>
        <translation>沒有人能找回密碼或其保護的資料。本裝置上的證書、收據及紀錄冊將永久消失。部門會保留其紀錄；你可以重新登記，並再次領取證書。</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>Before you register</source>
        <translation>登記之前</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>使用條款</translation>
    </message>
    <message>
        <source>Causeway is open software for trying out digital government. It holds your certificates and answers requests in your name, and only after you agree. Keep your PIN to yourself. You may stop and erase everything at any time.</source>
        <translation>Causeway 是試用數碼政府的開放軟件。它保管你的證書，並在你同意後才以你的名義答覆請求。請勿向他人透露密碼。你可以隨時停止使用並清除所有資料。</translation>
    </message>
    <message>
        <source>Why we ask for your data</source>
        <translation>為何需要你的資料</translation>
    </message>
    <message>
        <source>Your identity card number, name and date of birth are used once, to find your record at the identity provider and to register this device for you.</source>
        <translation>你的身分證號碼、姓名及出生日期只會使用一次，用以在身分認證機構找出你的紀錄，並為你登記本裝置。</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>誰會收到</translation>
    </message>
    <message>
        <source>The identity provider only. A service receives what you share on a consent sheet, and nothing else. Each service knows you under a different number.</source>
        <translation>只有身分認證機構。其他服務只會收到你在同意頁上提供的資料。每項服務以不同的編號識別你。</translation>
    </message>
    <message>
        <source>What you must give</source>
        <translation>必須提供的資料</translation>
    </message>
    <message>
        <source>All three are needed to register. If you do not give them, you cannot use the app; counters remain open to you.</source>
        <translation>登記時三項均須提供。如不提供，便不能使用本應用程式，但你仍可使用櫃位服務。</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>你的權利</translation>
    </message>
    <message>
        <source>You may see and correct your data at the identity provider, export the ledger of every answer you gave, and erase everything on this device.</source>
        <translation>你可向身分認證機構查閱及更正資料、匯出你每項答覆的紀錄冊，以及清除本裝置上的所有資料。</translation>
    </message>
    <message>
        <source>I have read this and agree</source>
        <translation>我已閱讀並同意</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
</context>
<context>
    <name>TextSizeChoice</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Enter your PIN</source>
        <translation>請輸入密碼</translation>
    </message>
    <message>
        <source>I have forgotten my PIN</source>
        <translation>忘記密碼</translation>
    </message>
    <message>
        <source>Your PIN could not be checked. Check that this device can write to its storage, then try again.</source>
        <translation>未能核對密碼。請檢查本裝置的儲存空間能否寫入，然後再試。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>This certificate is believed.</source>
        <translation>此證書可信。</translation>
    </message>
    <message>
        <source>We cannot tell at the moment whether this certificate is believed. Do not rely on it.</source>
        <translation>目前無法確定此證書是否可信，請勿依賴。</translation>
    </message>
    <message>
        <source>This certificate is not believed. Do not rely on it.</source>
        <translation>此證書不可信，請勿依賴。</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature is good and nothing was changed.</source>
        <translation>簽發機構的簽署有效，內容沒有更改。</translation>
    </message>
    <message>
        <source>The signature does not fit: something was changed.</source>
        <translation>簽署不符：內容曾被更改。</translation>
    </message>
    <message>
        <source>The issuer is on the trust list.</source>
        <translation>簽發機構在信任名單上。</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list.</source>
        <translation>簽發機構不在信任名單上。</translation>
    </message>
    <message>
        <source>There is no trust list on this device yet.</source>
        <translation>本裝置尚未有信任名單。</translation>
    </message>
    <message>
        <source>The trust list on this device is too old.</source>
        <translation>本裝置的信任名單已過時。</translation>
    </message>
    <message>
        <source>It has not expired.</source>
        <translation>證書仍在有效期內。</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>證書已過期。</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>證書尚未生效。</translation>
    </message>
    <message>
        <source>It expires soon. Ask for a new one in time.</source>
        <translation>證書即將到期，請及早申請新證書。</translation>
    </message>
    <message>
        <source>It belongs to this device: a copy elsewhere is of no use.</source>
        <translation>證書屬於本裝置：複製到別處並無用處。</translation>
    </message>
    <message>
        <source>Its key is not on this device any more.</source>
        <translation>其密鑰已不在本裝置。</translation>
    </message>
    <message>
        <source>The issuer has not withdrawn it.</source>
        <translation>簽發機構沒有撤銷這張證書。</translation>
    </message>
    <message>
        <source>The issuer has withdrawn it.</source>
        <translation>簽發機構已撤銷這張證書。</translation>
    </message>
    <message>
        <source>The issuer has suspended it for now.</source>
        <translation>簽發機構已暫停這張證書。</translation>
    </message>
    <message>
        <source>We could not find out whether the issuer has withdrawn it.</source>
        <translation>暫時無法查證簽發機構有沒有撤銷這張證書。</translation>
    </message>
    <message>
        <source>It is not tied to a device: whoever has a copy can show it.</source>
        <translation>它沒有綁定裝置：任何人有副本都可以出示。</translation>
    </message>
</context>
<context>
    <name>WalletPage</name>
    <message>
        <source>Certificates</source>
        <translation>證書夾</translation>
    </message>
    <message>
        <source>You have no certificates yet.</source>
        <translation>你尚未有證書。</translation>
    </message>
    <message>
        <source>Get my driving licence</source>
        <translation>領取我的駕駛執照</translation>
    </message>
    <message>
        <source>Get my driving licence again</source>
        <translation>再次領取我的駕駛執照</translation>
    </message>
    <message>
        <source>All your certificates are in the archive.</source>
        <translation>你的證書全部已封存。</translation>
    </message>
    <message>
        <source>Show near by</source>
        <translation>當面出示</translation>
    </message>
    <message>
        <source>To a reader that scans your code</source>
        <translation>給掃描你二維碼的讀取器</translation>
    </message>
    <message>
        <source>Read near by</source>
        <translation>核對別人的證書</translation>
    </message>
    <message>
        <source>Check what another phone shows</source>
        <translation>查看對方手機出示的內容</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Offered to nobody who asks</source>
        <translation>有人要求時不會供選用</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>Nobody confirms who asks. Share only if you know this address.</source>
        <translation>沒有機構可確認要求者的身分。如不認識此網址，請勿提供。</translation>
    </message>
    <message>
        <source>Nobody confirms who asks. Share only if you know who it is.</source>
        <translation>沒有機構可確認要求者的身分。如不知道對方是誰，請勿提供。</translation>
    </message>
    <message>
        <source>The answer is protected on its way, but not sealed for the asker alone.</source>
        <translation>回覆在傳送途中受保護，但並非只有要求者才能開啟。</translation>
    </message>
    <message>
        <source>The asker will keep a copy of what you share.</source>
        <translation>要求者會保留你所提供資料的副本。</translation>
    </message>
    <message>
        <source>It asks for more than it registered for.</source>
        <translation>它要求的資料超出其登記範圍。</translation>
    </message>
    <message>
        <source>Something about this request is unusual. Share only if you trust the asker.</source>
        <translation>這項要求有不尋常之處。如不信任要求者，請勿提供。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即將到期</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未能確定</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>無效</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
</context>
</TS>
