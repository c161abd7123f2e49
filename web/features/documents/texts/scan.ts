import { catalogue } from '#web/lib/texts.ts';

/** Words about originals that are scans (bản quét). */
export const scanTexts = catalogue(
  {
    unreadable: 'Tệp chưa đọc được chữ (bản quét). Văn bản vẫn được vào sổ; các ô do người nhập.',
    recognising: 'Đang nhận dạng chữ trong bản quét: {done}/{pages} trang. Khi xong, văn bản tìm được theo nội dung.',
    askedTitle: 'Chưa lưu chữ của trang {pages}', asked: 'Trang có cụm từ thường gặp trong văn bản mật. Hệ thống chỉ lưu chữ của trang để tìm kiếm sau khi văn thư xem bản gốc và cam đoan nội dung không chứa bí mật nhà nước; lời cam đoan được ghi lại.',
    declare: 'Tôi cam đoan trang này không chứa bí mật nhà nước',
    withheldTitle: 'Tệp gốc đã bị hủy vì có dấu hiệu bí mật nhà nước', withheld: 'Khi nhận dạng các trang sau của bản quét, hệ thống thấy dấu hiệu bí mật nhà nước, nên đã hủy khóa của tệp và không giữ lại chữ nào. Số đến trong sổ vẫn giữ nguyên. Việc cần làm ngay:',
    step1: 'Dừng xử lý văn bản này trên mạng; không quét, chụp, gửi lại bằng bất cứ cách nào.', step2: 'Giữ bản giấy ngoài mạng và chuyển theo đường văn bản mật của cơ quan.',
    step3: 'Xóa tệp quét còn trên máy tính, điện thoại, máy quét, thư điện tử theo hướng dẫn của bộ phận bảo vệ bí mật nhà nước.', step4: 'Báo cáo ngay người đứng đầu cơ quan và đơn vị có văn bản.',
    noted: 'Tôi đã báo cáo', wasNoted: 'Đã ghi nhận việc báo cáo.',
  },
  {
    unreadable: 'The file has no readable text (a scan). It is registered all the same; the fields are typed.',
    recognising: 'The scan is being read: {done} of {pages} pages. Then the document is found by its text.',
    askedTitle: 'The text of page {pages} is not kept yet', asked: 'The page has words that are common in secret documents. Its text is kept for searching only after the clerk has looked at the original and declared that it holds no state secret; the declaration is recorded.',
    declare: 'I declare that this page holds no state secret',
    withheldTitle: 'The original was destroyed because it bore signs of a state secret', withheld: 'While its later pages were read, signs of a state secret were found; the key of the file was destroyed and no word was kept. The number in the register stays. What to do at once:',
    step1: 'Stop working on this document on the network; do not scan, photograph or send it again by any way.', step2: 'Keep the paper offline and hand it on by the agency’s way for secret documents.',
    step3: 'Remove the scan from computers, phones, scanners and mail as the unit in charge of secrets directs.', step4: 'Report at once to the head of the agency and to the unit the document belongs to.',
    noted: 'I have reported it', wasNoted: 'The report has been noted.',
  },
);
