<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>CartSheets</name>
    <message>
        <source>Quantity in %1</source>
        <translation>Jumlah dalam %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Write a number such as 3 or 0,5.</source>
        <translation>Tulis angka, misalnya 3 atau 0,5.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Whole cart</source>
        <translation>Seluruh keranjang</translation>
    </message>
    <message>
        <source>Amount or percent: 2.000 or 10%</source>
        <translation>Rupiah atau persen: 2.000 atau 10%</translation>
    </message>
    <message>
        <source>No discount</source>
        <translation>Tanpa diskon</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Write an amount such as 2.000, or a percentage such as 10%.</source>
        <translation>Tulis rupiah, misalnya 2.000, atau persen, misalnya 10%.</translation>
    </message>
    <message>
        <source>%1 %2 × %3 = %4</source>
        <translation>%1 %2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 for one %2</source>
        <translation>%1 per %2</translation>
    </message>
    <message>
        <source>How much, in %1</source>
        <translation>Berapa, dalam %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Write how much it is, such as 0,355.</source>
        <translation>Tulis jumlahnya, misalnya 0,355.</translation>
    </message>
    <message>
        <source>Price, for this sale alone</source>
        <translation>Harga, hanya untuk penjualan ini</translation>
    </message>
    <message>
        <source>Price for one %1, for this sale alone</source>
        <translation>Harga per %1, hanya untuk penjualan ini</translation>
    </message>
    <message>
        <source>The catalogue says %1.</source>
        <translation>Harga di daftar barang %1.</translation>
    </message>
    <message>
        <source>Price of the catalogue</source>
        <translation>Harga daftar</translation>
    </message>
    <message>
        <source>Write an amount such as 12.500 or 12,5rb.</source>
        <translation>Tulis jumlah seperti 12.500 atau 12,5rb.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone, may stay empty</source>
        <translation>Telepon, boleh kosong</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Write the customer&apos;s name.</source>
        <translation>Tulis nama pelanggan.</translation>
    </message>
    <message>
        <source>Nobody by that name or number yet.</source>
        <translation>Belum ada yang bernama atau bernomor itu.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Name or phone</source>
        <translation>Nama atau telepon</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Tanpa pelanggan</translation>
    </message>
</context>
<context>
    <name>DaySpan</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Semua hari</translation>
    </message>
    <message>
        <source>From – until…</source>
        <translation>Dari – sampai…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a span of days: %1 the first, %2 the last</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>Hari yang mana?</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Tampilkan</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No connection. Check the network cable or Wi-Fi, then try again.</source>
        <translation>Tidak ada sambungan. Periksa kabel atau Wi-Fi, lalu coba lagi.</translation>
    </message>
    <message>
        <source>No answer in time. Nothing is certain yet; Laci asks again.</source>
        <translation>Tidak ada jawaban pada waktunya. Belum ada yang pasti; Laci bertanya lagi.</translation>
    </message>
    <message>
        <source>The other side has a fault of its own. Laci asks again; nothing to do here.</source>
        <translation>Gangguan ada di pihak sana. Laci bertanya lagi; tidak perlu berbuat apa-apa.</translation>
    </message>
    <message>
        <source>The answer or the file cannot be read.</source>
        <translation>Jawaban atau berkas tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The answer is about another order or another amount. It was not used.</source>
        <translation>Jawaban itu tentang pesanan atau jumlah lain. Tidak dipakai.</translation>
    </message>
    <message>
        <source>The gateway does not accept this till&apos;s key. Check it in Settings.</source>
        <translation>Gateway menolak kunci kasir ini. Periksa di Setelan.</translation>
    </message>
    <message>
        <source>The gateway asks to wait a moment. Laci asks again by itself.</source>
        <translation>Gateway minta menunggu sebentar. Laci bertanya lagi sendiri.</translation>
    </message>
    <message>
        <source>Refused. Nothing was charged; choose another way to pay.</source>
        <translation>Ditolak. Tidak ada yang ditagih; pilih cara bayar lain.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Tidak ditemukan.</translation>
    </message>
    <message>
        <source>An earlier code may still be paid. Check it first.</source>
        <translation>Kode sebelumnya mungkin masih bisa dibayar. Cek dulu.</translation>
    </message>
    <message>
        <source>This cannot be used as entered. Correct it and try again.</source>
        <translation>Isian ini tidak dapat dipakai. Perbaiki, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The till could not save to its disk. Do not sell on; call the owner.</source>
        <translation>Kasir tidak dapat menyimpan ke disk. Jangan berjualan dulu; hubungi pemilik.</translation>
    </message>
    <message>
        <source>Another Laci has this file open. Close it first.</source>
        <translation>Laci lain sedang membuka berkas ini. Tutup dulu.</translation>
    </message>
    <message>
        <source>The till could not write this down, so nothing was taken and nothing was sent. Check the disk, then try again.</source>
        <translation>Kasir tidak dapat mencatat ini, jadi tidak ada yang diterima dan tidak ada yang dikirim. Periksa disk, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Not possible with this amount. Nothing was taken; correct it or choose another way to pay.</source>
        <translation>Tidak bisa dengan jumlah ini. Tidak ada yang diterima; perbaiki atau pilih cara bayar lain.</translation>
    </message>
    <message>
        <source>An earlier code may still be paid. Use Change method, so that it is checked first.</source>
        <translation>Kode sebelumnya mungkin masih bisa dibayar. Pakai Ganti metode, supaya dicek dulu.</translation>
    </message>
    <message>
        <source>This value does not fit here. The old one stays.</source>
        <translation>Isian ini tidak cocok di sini. Yang lama tetap dipakai.</translation>
    </message>
    <message>
        <source>This till does not know that setting.</source>
        <translation>Kasir ini tidak mengenal setelan itu.</translation>
    </message>
    <message>
        <source>The settings file could not be written. The old value stays.</source>
        <translation>Berkas setelan tidak dapat ditulis. Yang lama tetap dipakai.</translation>
    </message>
    <message>
        <source>Laci is open already with this file. Use that window, or close it first.</source>
        <translation>Laci sudah terbuka dengan berkas ini. Pakai jendela itu, atau tutup dulu.</translation>
    </message>
    <message>
        <source>This file was made by a newer Laci. Nothing was changed; install the newer version.</source>
        <translation>Berkas ini dibuat oleh Laci yang lebih baru. Tidak ada yang diubah; pasang versi yang lebih baru.</translation>
    </message>
    <message>
        <source>This file is damaged or not Laci&apos;s. It was left as it is; put a backup in its place.</source>
        <translation>Berkas ini rusak atau bukan milik Laci. Berkas dibiarkan apa adanya; ganti dengan cadangan.</translation>
    </message>
    <message>
        <source>The file cannot be opened for writing. Check the disk and the rights to the folder.</source>
        <translation>Berkas tidak dapat dibuka untuk ditulis. Periksa disk dan hak akses foldernya.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the line, and the address in the settings.</source>
        <translation>%1 tidak menjawab. Periksa jaringan, juga alamat di setelan.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own. Try again later.</source>
        <translation>%1 sedang bermasalah sendiri. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>Something answered, but it does not speak as %1 does. Check the address.</source>
        <translation>Ada yang menjawab, tetapi bukan seperti %1. Periksa alamatnya.</translation>
    </message>
    <message>
        <source>%1 does not accept this name and key. Enter them again.</source>
        <translation>%1 menolak nama dan kunci ini. Isi ulang keduanya.</translation>
    </message>
    <message>
        <source>%1 asks to wait a moment. Try again in a minute.</source>
        <translation>%1 minta menunggu sebentar. Coba lagi satu menit lagi.</translation>
    </message>
    <message>
        <source>%1 is there, but refused the question. Compare what is entered here with what it gave you.</source>
        <translation>%1 ada, tetapi menolak pertanyaan ini. Cocokkan isian di sini dengan data dari %1.</translation>
    </message>
    <message>
        <source>Something is missing here. Fill in every field, then test again.</source>
        <translation>Masih ada yang kosong. Lengkapi isian, lalu uji lagi.</translation>
    </message>
    <message>
        <source>The PIN is not right.</source>
        <translation>PIN salah.</translation>
    </message>
    <message>
        <source>No supervisor&apos;s PIN is set yet. Set one in Settings, Payments.</source>
        <translation>PIN penyelia belum diatur. Atur di Setelan, Pembayaran.</translation>
    </message>
    <message>
        <source>The keychain with the PIN cannot be read. Unlock it, then try again.</source>
        <translation>Keychain berisi PIN tidak bisa dibaca. Buka kuncinya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <extracomment>%1 is a span: &quot;30 s&quot;</extracomment>
        <translation>Terlalu banyak PIN salah. Coba lagi dalam %1.</translation>
    </message>
    <message>
        <source>The check sum is wrong, so a character is missing or changed. Copy the code&apos;s text again.</source>
        <translation>Angka pemeriksanya salah, ada huruf yang hilang atau berubah. Salin lagi teks kodenya.</translation>
    </message>
    <message>
        <source>This code is not for rupiah in Indonesia.</source>
        <translation>Kode ini bukan untuk rupiah di Indonesia.</translation>
    </message>
    <message>
        <source>This code is for one payment. The shop&apos;s lasting code without an amount is wanted here.</source>
        <translation>Kode ini untuk satu pembayaran. Yang diminta di sini kode tetap milik toko, tanpa jumlah.</translation>
    </message>
    <message>
        <source>This code does not say which shop is paid.</source>
        <translation>Kode ini tidak menyebut toko mana yang dibayar.</translation>
    </message>
    <message>
        <source>This code adds a tip or a fee for the customer, which is not allowed.</source>
        <translation>Kode ini menambah tip atau biaya untuk pelanggan, dan itu tidak boleh.</translation>
    </message>
    <message>
        <source>This is not the whole text of a QRIS code. Copy it again.</source>
        <translation>Ini bukan teks kode QRIS yang utuh. Salin lagi.</translation>
    </message>
</context>
<context>
    <name>ExplainTotal</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>discount %1</source>
        <translation>diskon %1</translation>
    </message>
    <message>
        <source>share of the cart&apos;s discount</source>
        <translation>bagian dari diskon keranjang</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>Kenapa segini?</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n baris lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is taken on %2</source>
        <translation>%1 dihitung dari %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>another price; the catalogue says %1</source>
        <translation>harga lain; di daftar barang %1</translation>
    </message>
    <message>
        <source>rounding to %1, in cash only</source>
        <translation>pembulatan ke %1, hanya tunai</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>bila tunai</translation>
    </message>
</context>
<context>
    <name>GatewayWords</name>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Kunci API</translation>
    </message>
    <message>
        <source>Server key</source>
        <translation>Server key</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Offer %1 at the till</source>
        <translation>Tawarkan %1 di kasir</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Lingkungan</translation>
    </message>
    <message>
        <source>Outlet ID</source>
        <translation>ID outlet</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nama pengguna</translation>
    </message>
    <message>
        <source>E-mail to log in with</source>
        <translation>Surel untuk masuk</translation>
    </message>
    <message>
        <source>Number of the address on orders</source>
        <translation>Nomor alamat pada pesanan</translation>
    </message>
    <message>
        <source>Who pays the fee of wallets and virtual accounts</source>
        <translation>Siapa menanggung biaya dompet digital dan virtual account</translation>
    </message>
    <message>
        <source>Number of the shop&apos;s general product</source>
        <translation>Nomor barang umum toko</translation>
    </message>
    <message>
        <source>Price of the general product</source>
        <translation>Harga barang umum</translation>
    </message>
    <message>
        <source>Customer&apos;s name where none is known</source>
        <translation>Nama pelanggan bila tidak diketahui</translation>
    </message>
    <message>
        <source>Customer&apos;s e-mail where none is known</source>
        <translation>Surel pelanggan bila tidak diketahui</translation>
    </message>
    <message>
        <source>Customer&apos;s phone where none is known</source>
        <translation>Telepon pelanggan bila tidak diketahui</translation>
    </message>
    <message>
        <source>Minutes that a code can be paid</source>
        <translation>Kode bisa dibayar selama (menit)</translation>
    </message>
    <message>
        <source>Days that a code which was shown stays watched</source>
        <translation>Pantau kode lama selama (hari)</translation>
    </message>
    <message>
        <source>The sandbox takes other keys and no real money</source>
        <translation>Sandbox memakai kunci dan alamat lain, tanpa uang sungguhan</translation>
    </message>
    <message>
        <source>The fee of QRIS is always the shop&apos;s, by law</source>
        <translation>Biaya QRIS selalu ditanggung toko, sesuai aturan</translation>
    </message>
    <message>
        <source>0: none. With one, a mixed cart can be paid as so many of it</source>
        <translation>0: tidak ada. Bila diisi, keranjang campuran bisa dibayar sebagai sekian barang ini</translation>
    </message>
    <message>
        <source>0: as the gateway likes</source>
        <translation>0: menurut gateway</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produksi</translation>
    </message>
    <message>
        <source>The customer, on top of the price</source>
        <translation>Pelanggan, di luar harga</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Text of the shop&apos;s own QRIS code</source>
        <translation>Teks kode QRIS milik toko</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>the name is missing</source>
        <translation>nama tidak ada</translation>
    </message>
    <message>
        <source>the price is missing</source>
        <translation>harga tidak ada</translation>
    </message>
    <message>
        <source>the price cannot be read; write 10000 or 10.000</source>
        <translation>harga tidak terbaca; tulis 10000 atau 10.000</translation>
    </message>
    <message>
        <source>the price is below zero</source>
        <translation>harga di bawah nol</translation>
    </message>
    <message>
        <source>the cost cannot be read; write 10000 or 10.000</source>
        <translation>harga beli tidak terbaca; tulis 10000 atau 10.000</translation>
    </message>
    <message>
        <source>the stock cannot be read; write 12 or 0,5</source>
        <translation>stok tidak terbaca; tulis 12 atau 0,5</translation>
    </message>
    <message>
        <source>the tax class is not known</source>
        <translation>kelas pajak tidak dikenal</translation>
    </message>
    <message>
        <source>there is neither an SKU nor a barcode</source>
        <translation>tidak ada SKU maupun barcode</translation>
    </message>
    <message>
        <source>the barcode belongs to another product</source>
        <translation>barcode milik barang lain</translation>
    </message>
    <message>
        <source>a quotation mark is opened but not closed</source>
        <translation>tanda kutip dibuka tetapi tidak ditutup</translation>
    </message>
    <message>
        <source>some characters cannot be read; save the file as UTF-8</source>
        <translation>ada huruf yang tidak terbaca; simpan berkas sebagai UTF-8</translation>
    </message>
    <message>
        <source>this row cannot be used</source>
        <translation>baris ini tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <extracomment>%1 is a line number, %2 why the row was left out</extracomment>
        <translation>Baris %1: %2.</translation>
    </message>
    <message>
        <source>Line %1: %2 (%3).</source>
        <extracomment>%1 is a line number, %2 why the row was left out, %3 the text that stands there</extracomment>
        <translation>Baris %1: %2 (%3).</translation>
    </message>
    <message>
        <source>The file is gone. Choose it again.</source>
        <translation>Berkasnya sudah tidak ada. Pilih lagi.</translation>
    </message>
    <message>
        <source>This is not a price list that Laci can read. Save it as CSV (UTF-8) and choose it again.</source>
        <translation>Ini bukan daftar harga yang dapat dibaca Laci. Simpan sebagai CSV (UTF-8), lalu pilih lagi.</translation>
    </message>
    <message>
        <source>Name, price, and SKU or barcode must each have a column.</source>
        <translation>Nama, harga, dan SKU atau barcode masing-masing harus punya kolom.</translation>
    </message>
    <message>
        <source>The products could not be saved; nothing was changed. Check the disk, then try again.</source>
        <translation>Barang tidak dapat disimpan; tidak ada yang diubah. Periksa disk, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>titik koma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>koma</translation>
    </message>
    <message>
        <source>a field is too long</source>
        <translation>ada isian yang terlalu panjang</translation>
    </message>
    <message>
        <source>the row has far too many columns</source>
        <translation>kolom di baris ini terlalu banyak</translation>
    </message>
    <message>
        <source>the row is far too long; a quotation mark may be missing</source>
        <translation>baris ini terlalu panjang; mungkin tanda kutip kurang</translation>
    </message>
    <message>
        <source>the row holds a character that cannot be printed</source>
        <translation>baris ini memuat huruf yang tidak dapat dicetak</translation>
    </message>
    <message>
        <source>the row has another number of columns than the first line</source>
        <translation>jumlah kolom baris ini berbeda dari baris pertama</translation>
    </message>
    <message>
        <source>the cost is below zero</source>
        <translation>harga beli di bawah nol</translation>
    </message>
    <message>
        <source>the spreadsheet has spoilt the barcode; format that column as text and save again</source>
        <translation>barcode dirusak program lembar kerja; jadikan kolomnya teks, lalu simpan lagi</translation>
    </message>
    <message>
        <source>the spreadsheet has spoilt the SKU; format that column as text and save again</source>
        <translation>SKU dirusak program lembar kerja; jadikan kolomnya teks, lalu simpan lagi</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Bantuan ini</translation>
    </message>
    <message>
        <source>Search and scan</source>
        <translation>Cari dan pindai</translation>
    </message>
    <message>
        <source>Pay in cash</source>
        <translation>Bayar tunai</translation>
    </message>
    <message>
        <source>Check the payment now</source>
        <translation>Cek pembayaran sekarang</translation>
    </message>
    <message>
        <source>Pay by QRIS</source>
        <translation>Bayar dengan QRIS</translation>
    </message>
    <message>
        <source>Other ways to pay</source>
        <translation>Cara bayar lain</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Add what is found; in the empty field: pay</source>
        <translation>Tambahkan yang ditemukan; di kolom kosong: bayar</translation>
    </message>
    <message>
        <source>Quantity, then a code or a tile</source>
        <translation>Jumlah, lalu kode atau kotak barang</translation>
    </message>
    <message>
        <source>One more, one less on the chosen line</source>
        <translation>Tambah satu, kurangi satu di baris terpilih</translation>
    </message>
    <message>
        <source>Choose a line of the cart; while searching: go to the tiles</source>
        <translation>Pilih baris keranjang; saat mencari: pindah ke kotak barang</translation>
    </message>
    <message>
        <source>Delete the chosen line</source>
        <translation>Hapus baris terpilih</translation>
    </message>
    <message>
        <source>Undo the last change of the cart</source>
        <translation>Urungkan perubahan keranjang terakhir</translation>
    </message>
    <message>
        <source>Back; never deletes anything</source>
        <translation>Kembali; tidak pernah menghapus apa pun</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save the keys as a PDF</source>
        <translation>Simpan daftar tombol sebagai PDF</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Tersimpan: %1</translation>
    </message>
    <message>
        <source>This file cannot be written. Choose another folder.</source>
        <translation>Berkas ini tidak bisa ditulis. Pilih folder lain.</translation>
    </message>
    <message>
        <source>Customer of this sale</source>
        <translation>Pelanggan penjualan ini</translation>
    </message>
    <message>
        <source>Last sales and reprint</source>
        <translation>Penjualan terakhir dan cetak ulang</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>Cek harga</translation>
    </message>
    <message>
        <source>Park the cart; resume a parked one</source>
        <translation>Parkir keranjang; lanjutkan yang diparkir</translation>
    </message>
    <message>
        <source>To the next control; Space presses it</source>
        <translation>Ke tombol berikutnya; Spasi menekannya</translation>
    </message>
    <message>
        <source>Laci: the keys</source>
        <translation>Laci: daftar tombol</translation>
    </message>
    <message>
        <source>Save as a PDF to print…</source>
        <translation>Simpan PDF untuk dicetak…</translation>
    </message>
</context>
<context>
    <name>LateSheet</name>
    <message>
        <source>Late money: %1</source>
        <translation>Uang terlambat: %1</translation>
    </message>
    <message>
        <source>%1 reported at %2 that the customer of sale %3 has paid after all, when nobody waited for it any more.</source>
        <extracomment>%1 gateway, %2 time, %3 number of a sale</extracomment>
        <translation>%1 memberi tahu pukul %2 bahwa pelanggan transaksi %3 ternyata membayar, padahal sudah tidak ditunggu.</translation>
    </message>
    <message>
        <source>It stays with this sale</source>
        <translation>Untuk transaksi ini</translation>
    </message>
    <message>
        <source>It was given back to the customer</source>
        <translation>Sudah dikembalikan ke pelanggan</translation>
    </message>
    <message>
        <source>It pays for another sale</source>
        <translation>Untuk transaksi lain</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>how it was given back, or the number of the other sale</source>
        <translation>cara pengembaliannya, atau nomor transaksi lain</translation>
    </message>
</context>
<context>
    <name>LateText</name>
    <message>
        <source>To decide</source>
        <translation>Perlu keputusan</translation>
    </message>
    <message>
        <source>Stays with the sale</source>
        <translation>Untuk transaksinya</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>For another sale</source>
        <translation>Transaksi lain</translation>
    </message>
    <message>
        <source>Late money decided. %1</source>
        <translation>Uang terlambat diputuskan. %1</translation>
    </message>
    <message>
        <source>Late money: %1. %2</source>
        <extracomment>%1 what became of late money, %2 who and why: &quot;Rina: given back in cash&quot;</extracomment>
        <translation>Uang terlambat: %1. %2</translation>
    </message>
</context>
<context>
    <name>ObstacleText</name>
    <message>
        <source>Not fully set up; complete Settings</source>
        <translation>Belum lengkap; isi di Setelan</translation>
    </message>
    <message>
        <source>One kind of product per order</source>
        <translation>Satu jenis barang per pesanan</translation>
    </message>
    <message>
        <source>This product is not in its catalogue</source>
        <translation>Barang ini tidak ada di katalognya</translation>
    </message>
    <message>
        <source>Needs the customer&apos;s phone number</source>
        <translation>Perlu nomor telepon pelanggan</translation>
    </message>
    <message>
        <source>Closed at the gateway</source>
        <translation>Ditutup oleh gateway</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Belum bisa sekarang</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>E-wallets</source>
        <translation>Dompet digital</translation>
    </message>
    <message>
        <source>Virtual accounts</source>
        <translation>Virtual account</translation>
    </message>
    <message>
        <source>Payment links</source>
        <translation>Tautan pembayaran</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Paling banyak %1</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Paling sedikit %1</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Pay a part of %1</source>
        <translation>Bayar sebagian dari %1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>how much the next way takes</source>
        <translation>berapa dengan cara berikutnya</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>The whole amount</source>
        <translation>Seluruhnya</translation>
    </message>
    <message>
        <source>This part</source>
        <translation>Pakai bagian ini</translation>
    </message>
    <message>
        <source>%1 is then still due.</source>
        <translation>Sisanya nanti %1.</translation>
    </message>
    <message>
        <source>A part is less than %1.</source>
        <translation>Bagian harus kurang dari %1.</translation>
    </message>
    <message>
        <source>Then choose how this part is paid.</source>
        <translation>Lalu pilih cara bayar bagian ini.</translation>
    </message>
</context>
<context>
    <name>PayMethodText</name>
    <message>
        <source>+%1 fee</source>
        <extracomment>on a way to pay: the customer pays this much more</extracomment>
        <translation>+%1 biaya</translation>
    </message>
    <message>
        <source>does not answer</source>
        <extracomment>%1 time of day</extracomment>
        <translation>tidak menjawab</translation>
    </message>
    <message>
        <source>does not answer, last at %1</source>
        <translation>tidak menjawab, terakhir %1</translation>
    </message>
</context>
<context>
    <name>PaySheets</name>
    <message>
        <source>The money is here.</source>
        <translation>Uangnya sudah masuk.</translation>
    </message>
    <message>
        <source>The gateway has not seen the money. A picture on the customer&apos;s phone is no payment; wait or ask again.</source>
        <translation>Gateway belum melihat uangnya. Gambar di HP pelanggan bukan bukti bayar; tunggu atau tanya lagi.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it was paid. Laci keeps asking; do not hand over the goods yet.</source>
        <translation>Belum diketahui apakah sudah dibayar. Laci terus bertanya; jangan serahkan barang dulu.</translation>
    </message>
    <message>
        <source>The gateway says that no money came. If it comes after all, Laci reports it under late money.</source>
        <translation>Kata gateway tidak ada uang masuk. Kalau ternyata masuk, Laci melaporkannya di Uang terlambat.</translation>
    </message>
    <message>
        <source>The money has gone back to the customer.</source>
        <translation>Uangnya sudah kembali ke pelanggan.</translation>
    </message>
    <message>
        <source>This code may still be paid</source>
        <translation>Kode ini mungkin masih bisa dibayar</translation>
    </message>
    <message>
        <source>%1 gave no clear answer about %2. If the customer has paid, he would pay twice.</source>
        <translation>%1 tidak menjawab jelas tentang %2. Kalau pelanggan sudah bayar, ia akan membayar dua kali.</translation>
    </message>
    <message>
        <source>%1 says that the code for %2 is still open. If the customer has it on his phone, he could pay twice.</source>
        <translation>Kata %1 kode untuk %2 masih terbuka. Kalau kode itu ada di HP pelanggan, ia bisa membayar dua kali.</translation>
    </message>
    <message>
        <source>Going on is written down with your reason. The code stays watched, and money that comes for it is reported as late money.</source>
        <translation>Kalau dilanjutkan, alasan Anda dicatat. Kode tetap dipantau, dan uang yang masuk untuknya dilaporkan sebagai uang terlambat.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>for example: the customer&apos;s phone is empty</source>
        <translation>misalnya: baterai HP pelanggan habis</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Kembali ke kode</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Lanjut dengan %1</translation>
    </message>
    <message>
        <source>Choose another method</source>
        <translation>Pilih metode lain</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis alasan singkat dulu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 gateway, %2 its answer as a state: &quot;GoBiz: Waiting for payment&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asked at %1 about %2, reference %3.</source>
        <extracomment>%1 time of day, %2 amount, %3 our reference</extracomment>
        <translation>Ditanya pukul %1 tentang %2, referensi %3.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Tunggu dulu</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Tanya lagi</translation>
    </message>
</context>
<context>
    <name>PayText</name>
    <message>
        <source>Asking now…</source>
        <translation>Sedang bertanya…</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Belum ditanya</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <extracomment>%1 is an age: &quot;2 s ago&quot;</extracomment>
        <translation>Cek terakhir %1</translation>
    </message>
    <message>
        <source>%1 has not said clearly whether it was paid.</source>
        <translation>%1 belum menjawab jelas apakah sudah dibayar.</translation>
    </message>
    <message>
        <source>Laci is asking now.</source>
        <translation>Laci sedang bertanya.</translation>
    </message>
    <message>
        <source>Laci asks again in %1.</source>
        <translation>Laci bertanya lagi dalam %1.</translation>
    </message>
    <message>
        <source>Nobody asks any more; check it by hand.</source>
        <translation>Tidak ada yang bertanya lagi; cek sendiri.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences one after the other: %1 what happened, %2 what Laci does about it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It cannot be asked about; look into the account, then confirm by hand or give it up.</source>
        <translation>Yang ini tidak bisa ditanyakan; lihat rekening, lalu konfirmasi manual atau anggap tidak jadi.</translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Tidak ada yang bisa ditanya</translation>
    </message>
</context>
<context>
    <name>PaymentText</name>
    <message>
        <source>Preparing</source>
        <translation>Menyiapkan</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Menunggu pembayaran</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Dikembalikan sebagian</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Charged back</source>
        <translation>Ditarik kembali</translation>
    </message>
    <message>
        <source>Late money</source>
        <translation>Uang terlambat</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Dibayar sebagian</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>%1 virtual account</source>
        <translation>Virtual account %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A way to pay: %1 is the channel (&quot;QRIS&quot;), %2 the gateway (&quot;GoBiz&quot;)</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Order written down, key for repeating made</source>
        <translation>Pesanan dicatat, kunci idempotensi dibuat</translation>
    </message>
    <message>
        <source>Request sent to %1</source>
        <translation>Permintaan dikirim ke %1</translation>
    </message>
    <message>
        <source>Repeated with the same key, so it cannot double</source>
        <translation>Diulang dengan kunci yang sama, jadi tidak mungkin dobel</translation>
    </message>
    <message>
        <source>Code received from %1 and verified</source>
        <translation>Kode diterima dari %1 dan terverifikasi</translation>
    </message>
    <message>
        <source>%1 refused; nothing was charged</source>
        <translation>%1 menolak; tidak ada yang ditagih</translation>
    </message>
    <message>
        <source>The code did not pass the check and was not shown</source>
        <translation>Kode tidak lolos pemeriksaan dan tidak ditampilkan</translation>
    </message>
    <message>
        <source>No clear answer from %1</source>
        <translation>Tidak ada jawaban jelas dari %1</translation>
    </message>
    <message>
        <source>%1 says: not paid yet</source>
        <translation>Kata %1: belum dibayar</translation>
    </message>
    <message>
        <source>%1 says: paid</source>
        <translation>Kata %1: lunas</translation>
    </message>
    <message>
        <source>%1 says again: paid</source>
        <translation>Kata %1 sekali lagi: lunas</translation>
    </message>
    <message>
        <source>%1 says: expired</source>
        <translation>Kata %1: kedaluwarsa</translation>
    </message>
    <message>
        <source>%1 says: cancelled</source>
        <translation>Kata %1: dibatalkan</translation>
    </message>
    <message>
        <source>%1 says: failed</source>
        <translation>Kata %1: gagal</translation>
    </message>
    <message>
        <source>%1 says: partly refunded</source>
        <translation>Kata %1: dikembalikan sebagian</translation>
    </message>
    <message>
        <source>%1 says: refunded</source>
        <translation>Kata %1: dikembalikan</translation>
    </message>
    <message>
        <source>%1 says: charged back</source>
        <translation>Kata %1: ditarik kembali</translation>
    </message>
    <message>
        <source>Cash counted by the cashier</source>
        <translation>Uang tunai dihitung kasir</translation>
    </message>
    <message>
        <source>Asked %1 to cancel the code</source>
        <translation>%1 diminta membatalkan kode</translation>
    </message>
    <message>
        <source>Another method was begun. Reason: %1</source>
        <translation>Metode lain dimulai. Alasan: %1</translation>
    </message>
    <message>
        <source>The watch is over; %1 is no longer asked</source>
        <translation>Pemantauan selesai; %1 tidak ditanya lagi</translation>
    </message>
    <message>
        <source>%1 knows no such order; nothing was charged</source>
        <translation>%1 tidak mengenal pesanan ini; tidak ada yang ditagih</translation>
    </message>
    <message>
        <source>%1 took the money back after it had been paid</source>
        <translation>%1 menarik kembali uang yang sudah dibayar</translation>
    </message>
    <message>
        <source>Confirmed by hand. %1</source>
        <extracomment>%1 is who and why</extracomment>
        <translation>Dikonfirmasi manual. %1</translation>
    </message>
    <message>
        <source>Given up by hand; it stays watched. %1</source>
        <extracomment>%1 is who and why</extracomment>
        <translation>Dianggap tidak jadi; tetap dipantau. %1</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Partly given back</source>
        <translation>Sebagian kembali</translation>
    </message>
    <message>
        <source>Static QRIS</source>
        <translation>QRIS statis</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN penyelia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Choose what becomes of it first.</source>
        <translation>Pilih dulu nasib uang ini.</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis alasan singkat dulu.</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>All is printed.</source>
        <translation>Semua sudah tercetak.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak lagi</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Lepas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Pencetakan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>PrintText</name>
    <message>
        <source>No printer is set up. Choose one in Settings.</source>
        <translation>Belum ada printer. Pilih di Setelan.</translation>
    </message>
    <message>
        <source>The printer&apos;s address answers, but no printer is there. Check its port in Settings.</source>
        <translation>Alamat printer menjawab, tetapi printernya tidak ada. Cek port di Setelan.</translation>
    </message>
    <message>
        <source>The printer does not answer. Is it on, and is its cable in?</source>
        <translation>Printer tidak menjawab. Sudah menyala dan kabelnya terpasang?</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Is there a paper jam?</source>
        <translation>Printer berhenti di tengah. Kertas macet?</translation>
    </message>
    <message>
        <source>The line to the printer broke in the middle.</source>
        <translation>Sambungan ke printer putus di tengah.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>Kertas printer habis.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open.</source>
        <translation>Tutup printer terbuka.</translation>
    </message>
    <message>
        <source>The printer reports a fault. Switch it off and on.</source>
        <translation>Printer melaporkan gangguan. Matikan lalu nyalakan lagi.</translation>
    </message>
    <message>
        <source>The printer is not there. Is it on, and is its cable in?</source>
        <translation>Printer tidak ditemukan. Sudah menyala dan kabelnya terpasang?</translation>
    </message>
    <message>
        <source>This computer may not use the printer. Ask who looks after it for the right.</source>
        <translation>Komputer ini tidak berhak memakai printer. Minta izin ke pengelolanya.</translation>
    </message>
    <message>
        <source>Another program is using the printer.</source>
        <translation>Printer sedang dipakai program lain.</translation>
    </message>
    <message>
        <source>The system has no printer of that name. Check it in Settings.</source>
        <translation>Tidak ada printer dengan nama itu. Cek di Setelan.</translation>
    </message>
    <message>
        <source>The system&apos;s print queue took nothing. Is it paused?</source>
        <translation>Antrean cetak sistem menolak. Sedang dijeda?</translation>
    </message>
    <message>
        <source>The system&apos;s printing service does not run.</source>
        <translation>Layanan cetak sistem tidak berjalan.</translation>
    </message>
    <message>
        <source>Laci ended while it was printing.</source>
        <translation>Laci berhenti saat mencetak.</translation>
    </message>
    <message>
        <source>The drawer was not opened in time; nobody stands at it any more.</source>
        <translation>Laci uang tidak terbuka pada waktunya; sudah tidak ada orang di depannya.</translation>
    </message>
    <message>
        <source>It was made for another kind of printer. Print it again.</source>
        <translation>Dibuat untuk jenis printer lain. Cetak lagi.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Struk %1</translation>
    </message>
    <message>
        <source>Refund slip</source>
        <translation>Struk pengembalian</translation>
    </message>
    <message>
        <source>Refund slip %1</source>
        <translation>Struk pengembalian %1</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Laci uang</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Halaman uji</translation>
    </message>
    <message>
        <source>It may have been printed. Look at the paper before printing again.</source>
        <translation>Mungkin sudah tercetak. Lihat kertasnya sebelum mencetak lagi.</translation>
    </message>
    <message>
        <source>%1 Look at the paper before printing again.</source>
        <translation>%1 Lihat kertasnya sebelum mencetak lagi.</translation>
    </message>
    <message>
        <source>It was not printed. The sale is not affected.</source>
        <translation>Tidak tercetak. Penjualan tidak terpengaruh.</translation>
    </message>
    <message>
        <source>Waiting for the printer; Laci tries again by itself.</source>
        <extracomment>%1 is a sentence about the printer</extracomment>
        <translation>Menunggu printer; Laci mencoba lagi sendiri.</translation>
    </message>
    <message>
        <source>%1 Laci tries again by itself.</source>
        <translation>%1 Laci mencoba lagi sendiri.</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Another product has this code already. Search for it instead.</source>
        <translation>Kode ini sudah dipakai barang lain. Cari barang itu.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Price: 12.500 or 12,5rb</source>
        <translation>Harga: 12.500 atau 12,5rb</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Dijual per</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>buah</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tanpa</translation>
    </message>
    <message>
        <source>Barcode, may stay empty</source>
        <translation>Barcode, boleh kosong</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save and add</source>
        <translation>Simpan dan tambah</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Tulis nama barangnya.</translation>
    </message>
    <message>
        <source>Write an amount such as 12.500 or 12,5rb.</source>
        <translation>Tulis jumlah seperti 12.500 atau 12,5rb.</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>%1 does not answer. The money may or may not have arrived.</source>
        <translation>%1 tidak menjawab. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own. The money may or may not have arrived.</source>
        <translation>%1 sedang gangguan. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read. The money may or may not have arrived.</source>
        <translation>Jawaban %1 tidak terbaca. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>%1 answered about another order. The answer was not used.</source>
        <translation>%1 menjawab tentang pesanan lain. Jawabannya tidak dipakai.</translation>
    </message>
    <message>
        <source>%1 answered with another amount. The answer was not used.</source>
        <translation>%1 menjawab dengan jumlah lain. Jawabannya tidak dipakai.</translation>
    </message>
    <message>
        <source>%1 answered with a word that Laci does not know. It is not counted as paid.</source>
        <translation>%1 menjawab dengan kata yang tidak dikenal Laci. Belum dihitung lunas.</translation>
    </message>
    <message>
        <source>%1 refused the request. Nothing was charged; choose another method.</source>
        <translation>%1 menolak permintaan. Tidak ada yang ditagih; pilih metode lain.</translation>
    </message>
    <message>
        <source>%1 does not accept this till&apos;s key. Choose another method and check Settings.</source>
        <translation>%1 menolak kunci kasir ini. Pilih metode lain dan periksa Setelan.</translation>
    </message>
    <message>
        <source>%1 is not fully set up. Choose another method and complete Settings.</source>
        <translation>%1 belum lengkap disetel. Pilih metode lain dan lengkapi Setelan.</translation>
    </message>
    <message>
        <source>%1 does not know this order.</source>
        <translation>%1 tidak mengenal pesanan ini.</translation>
    </message>
    <message>
        <source>%1 asks to wait a moment before the next question.</source>
        <translation>%1 minta menunggu sebentar sebelum ditanya lagi.</translation>
    </message>
    <message>
        <source>%1 wants another amount than the bill. The code is not shown; choose another method.</source>
        <translation>%1 meminta jumlah yang berbeda dari tagihan. Kode tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>Laci was stopped before %1 answered. It asks what became of it.</source>
        <translation>Laci berhenti sebelum %1 menjawab. Laci menanyakan hasilnya.</translation>
    </message>
    <message>
        <source>%1 sent no code. Choose another method.</source>
        <translation>%1 tidak mengirim kode. Pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is too long to be a QRIS code. It is not shown; choose another method.</source>
        <translation>Kode terlalu panjang untuk QRIS. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code holds characters that do not belong there. It is not shown; choose another method.</source>
        <translation>Kode berisi huruf yang tidak semestinya. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is damaged: a length is wrong. It is not shown; choose another method.</source>
        <translation>Kode rusak: ada panjang yang salah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is cut short. It is not shown; choose another method.</source>
        <translation>Kode terpotong. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is damaged. It is not shown; choose another method.</source>
        <translation>Kode rusak. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code says something twice. It is not shown; choose another method.</source>
        <translation>Kode memuat isian ganda. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>This is not a QRIS code. It is not shown; choose another method.</source>
        <translation>Ini bukan kode QRIS. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code has no check sum. It is not shown; choose another method.</source>
        <translation>Kode tanpa angka periksa. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>Something was added after the code&apos;s check sum. It is not shown; choose another method.</source>
        <translation>Ada tambahan setelah angka periksa kode. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code&apos;s check sum is wrong. It is not shown; choose another method.</source>
        <translation>Angka periksa kode salah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code does not say whether it is for one payment. It is not shown; choose another method.</source>
        <translation>Kode tidak menyebut apakah untuk satu pembayaran. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code names no account to pay to. It is not shown; choose another method.</source>
        <translation>Kode tidak menyebut rekening tujuan. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is not in rupiah. It is not shown; choose another method.</source>
        <translation>Kode bukan dalam rupiah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is not from Indonesia. It is not shown; choose another method.</source>
        <translation>Kode bukan dari Indonesia. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code does not name the shop. It is not shown; choose another method.</source>
        <translation>Kode tidak menyebut nama toko. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The amount in the code cannot be read. It is not shown; choose another method.</source>
        <translation>Jumlah dalam kode tidak terbaca. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code asks for nothing. It is not shown; choose another method.</source>
        <translation>Kode menagih nol rupiah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is not made for this one payment. It is not shown; choose another method.</source>
        <translation>Kode tidak dibuat untuk pembayaran ini saja. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code holds no amount. It is not shown; choose another method.</source>
        <translation>Kode tidak memuat jumlah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code asks for another amount than the bill. It is not shown; choose another method.</source>
        <translation>Jumlah dalam kode berbeda dari tagihan. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The amount is over the limit for QRIS. Choose another method.</source>
        <translation>Jumlahnya di atas batas QRIS. Pilih metode lain.</translation>
    </message>
    <message>
        <source>The code adds a fee for the customer, which is not allowed. It is not shown; choose another method.</source>
        <translation>Kode menambah biaya bagi pelanggan, itu dilarang. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>This code is made for one payment and cannot be used again.</source>
        <translation>Kode ini dibuat untuk satu pembayaran dan tidak bisa dipakai lagi.</translation>
    </message>
    <message>
        <source>This code already holds an amount and cannot be used again.</source>
        <translation>Kode ini sudah memuat jumlah dan tidak bisa dipakai lagi.</translation>
    </message>
    <message>
        <source>The code did not pass the check. It is not shown; choose another method.</source>
        <translation>Kode tidak lolos pemeriksaan. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>%1 gave no clear answer. The money may or may not have arrived.</source>
        <translation>%1 tidak menjawab jelas. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>%1 answered in its test mode. No real money moves; check the key in Settings.</source>
        <translation>%1 menjawab dalam mode uji. Tidak ada uang sungguhan; periksa kuncinya di Setelan.</translation>
    </message>
    <message>
        <source>%1 knows no such order. Nothing was charged; choose another method.</source>
        <translation>%1 tidak mengenal pesanan ini. Tidak ada yang ditagih; pilih metode lain.</translation>
    </message>
    <message>
        <source>%1 took the money back after it had been paid. Speak to the customer and to %1.</source>
        <translation>%1 menarik kembali uang yang sudah dibayar. Hubungi pelanggan dan %1.</translation>
    </message>
    <message>
        <source>%1 could not be reached, so nothing was charged. Check the line, or choose another method.</source>
        <translation>%1 tidak tersambung, jadi tidak ada yang ditagih. Periksa jaringan, atau pilih cara lain.</translation>
    </message>
    <message>
        <source>Look for yourself: has the money come into the shop&apos;s account? Nobody reports it to Laci.</source>
        <translation>Lihat sendiri: uang masuk ke rekening toko? Tidak ada yang memberi tahu Laci.</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Slip of a refund</source>
        <translation>Struk pengembalian</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Simpan teks…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Salin teks</translation>
    </message>
    <message>
        <source>E-mail…</source>
        <translation>E-mail…</translation>
    </message>
    <message>
        <source>WhatsApp…</source>
        <translation>WhatsApp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>Struk seperti di kertas</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>No printer is set up. Choose one in Settings, or save the receipt as PDF.</source>
        <translation>Belum ada printer. Pilih di Setelan, atau simpan struk sebagai PDF.</translation>
    </message>
    <message>
        <source>This receipt is printed already. Another one is marked as a copy.</source>
        <translation>Struk ini sudah dicetak. Yang berikutnya ditandai SALINAN.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Dikirim ke printer.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Disimpan sebagai %1.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Simpan struk</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Dokumen PDF</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Berkas teks</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Disalin.</translation>
    </message>
    <message>
        <source>This receipt is too long to go along in a link. Save it as PDF and send the file.</source>
        <translation>Struk ini terlalu panjang untuk tautan. Simpan sebagai PDF lalu kirim berkasnya.</translation>
    </message>
    <message>
        <source>Receipt %1 from %2</source>
        <extracomment>Subject of an e-mail: %1 number of the receipt, %2 name of the shop</extracomment>
        <translation>Struk %1 dari %2</translation>
    </message>
    <message>
        <source>The e-mail program opens with the receipt.</source>
        <translation>Program e-mail dibuka dengan struk ini.</translation>
    </message>
    <message>
        <source>No e-mail program answers on this computer. Save the receipt as PDF and send the file.</source>
        <translation>Tidak ada program e-mail di komputer ini. Simpan struk sebagai PDF lalu kirim berkasnya.</translation>
    </message>
    <message>
        <source>Send by WhatsApp</source>
        <translation>Kirim lewat WhatsApp</translation>
    </message>
    <message>
        <source>Number of the customer</source>
        <translation>Nomor pelanggan</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Ini bukan nomor telepon.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Open WhatsApp</source>
        <translation>Buka WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp opens with the receipt; send it there.</source>
        <translation>WhatsApp dibuka dengan struk ini; kirim dari sana.</translation>
    </message>
    <message>
        <source>No browser answers on this computer. Save the receipt as PDF and send the file.</source>
        <translation>Tidak ada peramban di komputer ini. Simpan struk sebagai PDF lalu kirim berkasnya.</translation>
    </message>
</context>
<context>
    <name>ReceiptText</name>
    <message>
        <source>NPWP</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>KEMBALI</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>SALINAN</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>LATIHAN</translation>
    </message>
    <message>
        <source>NOT PAID YET</source>
        <translation>BELUM LUNAS</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>Price includes</source>
        <translation>Harga termasuk</translation>
    </message>
    <message>
        <source>Ref.</source>
        <translation>Ref.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>service fee</source>
        <translation>biaya layanan</translation>
    </message>
    <message>
        <source>confirmed by staff</source>
        <translation>dikonfirmasi petugas</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>PENGEMBALIAN</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>DIBATALKAN</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Untuk penjualan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>DIKEMBALIKAN</translation>
    </message>
    <message>
        <source>at the gateway</source>
        <translation>lewat gateway</translation>
    </message>
    <message>
        <source>by the gateway</source>
        <translation>oleh gateway</translation>
    </message>
    <message>
        <source>NOT CERTAIN YET</source>
        <translation>BELUM PASTI</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>PAY WITH QRIS</source>
        <translation>BAYAR DENGAN QRIS</translation>
    </message>
    <message>
        <source>OPEN ON A PHONE</source>
        <translation>BUKA DI HP</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>TEST PAGE</source>
        <translation>HALAMAN UJI</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>Printer siap.</translation>
    </message>
</context>
<context>
    <name>RefundResult</name>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Cek sekarang</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Menanyakan…</translation>
    </message>
    <message>
        <source>I looked it up…</source>
        <translation>Sudah saya cek…</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>Struk…</translation>
    </message>
    <message>
        <source>Was the money given back?</source>
        <translation>Apakah uangnya sudah kembali?</translation>
    </message>
    <message>
        <source>Look into the gateway&apos;s own app or page first. What you say here is written down.</source>
        <translation>Lihat dulu di aplikasi atau halaman gateway. Jawaban Anda dicatat.</translation>
    </message>
    <message>
        <source>Yes, it was given back</source>
        <translation>Ya, sudah dikembalikan</translation>
    </message>
    <message>
        <source>No, it was not</source>
        <translation>Tidak, belum kembali</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>where you saw it</source>
        <translation>di mana Anda melihatnya</translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>Give back from sale %1</source>
        <extracomment>%1 is the number of a sale</extracomment>
        <translation>Pengembalian dari penjualan %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Barang yang kembali</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All given back</source>
        <translation>Sudah kembali semua</translation>
    </message>
    <message>
        <source>%1 sold at %2</source>
        <extracomment>%1 quantity, %2 price of one</extracomment>
        <translation>Terjual %1 @ %2</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <extracomment>%1 quantity that can still come back, %2 quantity sold</extracomment>
        <translation>Sisa %1 dari %2</translation>
    </message>
    <message>
        <source>How the money goes back</source>
        <translation>Cara uang kembali</translation>
    </message>
    <message>
        <source>The goods go back on the shelf</source>
        <translation>Barang kembali ke stok</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>Salah barang</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>Tidak jadi</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>atau dengan kata sendiri</translation>
    </message>
    <message>
        <source>Cash from the drawer</source>
        <translation>Tunai dari laci</translation>
    </message>
    <message>
        <source>Done at %1 already</source>
        <extracomment>%1 is a gateway</extracomment>
        <translation>Sudah dikembalikan di %1</translation>
    </message>
    <message>
        <source>You gave it back there yourself; Laci only writes it down.</source>
        <translation>Anda sudah mengembalikannya di sana; Laci hanya mencatat.</translation>
    </message>
    <message>
        <source>Through %1</source>
        <extracomment>%1 is a gateway</extracomment>
        <translation>Lewat %1</translation>
    </message>
    <message>
        <source>Laci asks %1; the money goes back the way it came.</source>
        <extracomment>%1 is a gateway</extracomment>
        <translation>Laci meminta %1; uang kembali lewat jalan yang sama.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Belum ada yang dipilih.</translation>
    </message>
    <message>
        <source>Only %2 of this sale was paid through %1. Choose less, or another way.</source>
        <translation>Hanya %2 yang dibayar lewat %1. Pilih lebih sedikit atau cara lain.</translation>
    </message>
    <message>
        <source>%1, rounded for cash by %2</source>
        <extracomment>%1 and %2 are amounts</extracomment>
        <translation>%1, pembulatan tunai %2</translation>
    </message>
    <message>
        <source>The whole sale is taken back.</source>
        <translation>Seluruh penjualan dibatalkan.</translation>
    </message>
    <message>
        <source>Part of %1.</source>
        <translation>Sebagian dari %1.</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>Kembalikan %1</translation>
    </message>
    <message>
        <source>Choose what comes back first.</source>
        <translation>Pilih dulu barang yang kembali.</translation>
    </message>
    <message>
        <source>Choose how the money goes back.</source>
        <translation>Pilih cara uang kembali.</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis dulu alasan singkat.</translation>
    </message>
    <message>
        <source>%1 goes back to the customer %2.</source>
        <extracomment>%1 amount, %2 how: &quot;in cash&quot;</extracomment>
        <translation>%1 dikembalikan ke pelanggan %2.</translation>
    </message>
    <message>
        <source>Give back %1?</source>
        <translation>Kembalikan %1?</translation>
    </message>
</context>
<context>
    <name>RefundText</name>
    <message>
        <source>Being given back</source>
        <translation>Sedang dikembalikan</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Not given back</source>
        <translation>Tidak dikembalikan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Whole sale taken back</source>
        <translation>Seluruh penjualan dibatalkan</translation>
    </message>
    <message>
        <source>Money returned</source>
        <translation>Uang dikembalikan</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>tunai</translation>
    </message>
    <message>
        <source>at %1 by hand</source>
        <extracomment>follows &quot;given back&quot;; %1 is a gateway</extracomment>
        <translation>di %1 oleh orang</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>follows &quot;given back&quot;; %1 is a gateway</extracomment>
        <translation>lewat %1</translation>
    </message>
    <message>
        <source>%1 is being given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;by GoBiz&quot;, %3 number of the refund</extracomment>
        <translation>%1 sedang dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>%1 given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;in cash&quot;, %3 number of the refund</extracomment>
        <translation>%1 dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>Not certain whether %1 was given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;by GoBiz&quot;, %3 number of the refund</extracomment>
        <translation>Belum pasti apakah %1 sudah dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>%1 was not given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;by GoBiz&quot;, %3 number of the refund</extracomment>
        <translation>%1 tidak dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>%1 has been asked. Wait for its answer before giving anything else.</source>
        <translation>%1 sudah diminta. Tunggu jawabannya sebelum mengembalikan dengan cara lain.</translation>
    </message>
    <message>
        <source>%1 gave no clear answer. Laci asks again; do not give this money back another way yet.</source>
        <translation>%1 tidak menjawab dengan jelas. Laci bertanya lagi; jangan kembalikan uang ini dengan cara lain dulu.</translation>
    </message>
    <message>
        <source>%1 refused. No money went back; choose another way.</source>
        <translation>%1 menolak. Uang tidak kembali; pilih cara lain.</translation>
    </message>
    <message>
        <source>This sale has changed meanwhile; part of it may have been given back before. Look at it again. Nothing was given back now.</source>
        <translation>Penjualan ini sudah berubah; mungkin sebagian sudah dikembalikan. Periksa lagi. Sekarang tidak ada yang dikembalikan.</translation>
    </message>
    <message>
        <source>This cannot be given back in this way. Choose other lines or another way.</source>
        <translation>Tidak bisa dikembalikan dengan cara ini. Pilih barang atau cara lain.</translation>
    </message>
    <message>
        <source>This sale is no longer in the books. Nothing was given back.</source>
        <translation>Penjualan ini tidak ada lagi di buku. Tidak ada yang dikembalikan.</translation>
    </message>
</context>
<context>
    <name>WaitingSheet</name>
    <message>
        <source>Looking…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>Nothing is waiting for money now.</source>
        <translation>Tidak ada yang menunggu bayar sekarang.</translation>
    </message>
    <message>
        <source>This order is not in the books any more.</source>
        <translation>Pesanan ini tidak ada lagi di pembukuan.</translation>
    </message>
    <message>
        <source>Waiting for money</source>
        <translation>Menunggu bayar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>WhenText</name>
    <message>
        <source>en</source>
        <extracomment>The ISO 639 code of the language you translate into (&quot;id&quot;); it chooses the names of days and months.</extracomment>
        <translation>id</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a day (&quot;Fri 20 Nov&quot;), %2 a time (&quot;10.42&quot;)</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 dtk lalu</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 mnt lalu</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 jam lalu</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 hari lalu</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 jam</translation>
    </message>
</context>
<context>
    <name>laci::Application</name>
    <message>
        <source>Laci cannot start</source>
        <translation>Laci tidak dapat dijalankan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>laci::CartList</name>
    <message>
        <source>Lines of the cart</source>
        <translation>Baris keranjang</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Quantity %1, change</source>
        <translation>Jumlah %1, ubah</translation>
    </message>
    <message>
        <source>Scan, type or press a product</source>
        <translation>Pindai, ketik, atau tekan barang</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
</context>
<context>
    <name>laci::CartModel</name>
    <message>
        <source>%1 %2 × %3</source>
        <translation>%1 %2 × %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>discount %1</source>
        <translation>diskon %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <extracomment>after the price of a line that was changed: what the catalogue says</extracomment>
        <translation>bukan %1</translation>
    </message>
</context>
<context>
    <name>laci::CartPanel</name>
    <message>
        <source>Cart</source>
        <translation>Keranjang</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Empty</source>
        <extracomment>takes everything out of the cart</extracomment>
        <translation>Kosongkan</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay</source>
        <extracomment>the button that goes on to paying; %1 is the amount</extracomment>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Bayar %1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 dihapus</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) taken out of the cart</source>
        <translation>
            <numerusform>%n barang dikeluarkan dari keranjang</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on the whole sale</source>
        <translation>Catatan untuk seluruh penjualan</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>puts the cart aside, to go on with later</extracomment>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>+ Customer</source>
        <translation>+ Pelanggan</translation>
    </message>
    <message>
        <source>Customer %1, change</source>
        <translation>Pelanggan %1, ganti</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>Tambah pelanggan</translation>
    </message>
    <message>
        <source>Note for the kitchen or the receipt</source>
        <translation>Catatan untuk dapur atau struk</translation>
    </message>
    <message>
        <source>Stands on the receipt</source>
        <translation>Tercetak di struk</translation>
    </message>
    <message>
        <source>Price changed to %1</source>
        <translation>Harga diubah menjadi %1</translation>
    </message>
    <message>
        <source>Discount changed</source>
        <translation>Diskon diubah</translation>
    </message>
</context>
<context>
    <name>laci::CartRights</name>
    <message>
        <source>Approve</source>
        <extracomment>the button that gives the supervisor&apos;s consent</extracomment>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>Diskon %1</translation>
    </message>
    <message>
        <source>More than %1% takes a supervisor. The discount would be %2 of %3.</source>
        <translation>Lebih dari %1% perlu supervisor. Diskonnya %2 dari %3.</translation>
    </message>
    <message>
        <source>Another price for %1</source>
        <translation>Harga lain untuk %1</translation>
    </message>
    <message>
        <source>%1 instead of %2. This takes a supervisor.</source>
        <translation>%1, bukan %2. Ini perlu supervisor.</translation>
    </message>
    <message>
        <source>More than %1% takes a supervisor. Of %2 the customer would pay %3.</source>
        <translation>Lebih dari %1% perlu supervisor. Dari %2 pelanggan membayar %3.</translation>
    </message>
</context>
<context>
    <name>laci::CashPanel</name>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Hapus angka terakhir</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>%1 · rounding %2</source>
        <translation>%1 · pembulatan %2</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Bukan jumlah uang</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>Far too much. Check it.</source>
        <translation>Terlalu besar. Periksa lagi.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Exact cash %1</source>
        <translation>Uang pas %1</translation>
    </message>
    <message>
        <source>Take cash %1</source>
        <translation>Terima tunai %1</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Take %1 in cash, %2 still due</source>
        <extracomment>%1 cash that is taken now, %2 what is still due after it</extracomment>
        <translation>Terima %1 tunai, sisa %2</translation>
    </message>
</context>
<context>
    <name>laci::CategoryBar</name>
    <message>
        <source>All</source>
        <extracomment>the chip for every category</extracomment>
        <translation>Semua</translation>
    </message>
</context>
<context>
    <name>laci::CourseBar</name>
    <message>
        <source>Scan</source>
        <translation>Pindai</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Scan a product, or type a barcode and press Enter.</source>
        <translation>Pindai satu barang, atau ketik barcode lalu tekan Enter.</translation>
    </message>
    <message>
        <source>Sell three of one: type 3* before the scan, or press + on its line.</source>
        <translation>Jual tiga barang sama: ketik 3* sebelum memindai, atau tekan + di barisnya.</translation>
    </message>
    <message>
        <source>Give a discount with F11.</source>
        <translation>Beri diskon dengan F11.</translation>
    </message>
    <message>
        <source>Press F9, then “Customer pays” down here.</source>
        <translation>Tekan F9, lalu “Pelanggan membayar” di bawah ini.</translation>
    </message>
    <message>
        <source>Take cash: Enter in the empty field, then Enter again.</source>
        <translation>Terima tunai: Enter di kolom kosong, lalu Enter lagi.</translation>
    </message>
    <message>
        <source>Choose “gets unreadable answers” down here, press F9, then see it through: check it, confirm it or give it up.</source>
        <translation>Pilih “mendapat jawaban tak terbaca” di bawah ini, tekan F9, lalu tuntaskan: cek, konfirmasi, atau lepaskan.</translation>
    </message>
    <message>
        <source>%1: done</source>
        <extracomment>%1 is a task of the course</extracomment>
        <translation>%1: selesai</translation>
    </message>
    <message>
        <source>%1: still to do</source>
        <translation>%1: belum</translation>
    </message>
    <message>
        <source>All six done. You can serve customers.</source>
        <translation>Keenamnya selesai. Anda siap melayani.</translation>
    </message>
    <message>
        <source>Begin the course anew</source>
        <translation>Ulangi kursus</translation>
    </message>
</context>
<context>
    <name>laci::CustomerPart</name>
    <message>
        <source>Show the sale on a second screen</source>
        <translation>Tampilkan penjualan di layar kedua</translation>
    </message>
    <message>
        <source>Which screen</source>
        <translation>Layar yang mana</translation>
    </message>
    <message>
        <source>It is found again after it was unplugged.</source>
        <translation>Dikenali lagi setelah dicabut.</translation>
    </message>
    <message>
        <source>The first that is not the till&apos;s</source>
        <translation>Yang pertama selain layar kasir</translation>
    </message>
    <message>
        <source>%1 (%2 × %3)</source>
        <translation>%1 (%2 × %3)</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1 (tidak tersambung)</translation>
    </message>
    <message>
        <source>The shop&apos;s logo</source>
        <translation>Logo toko</translation>
    </message>
    <message>
        <source>Pictures while nothing is sold</source>
        <translation>Gambar saat tidak ada penjualan</translation>
    </message>
    <message>
        <source>A folder; a new picture every ten seconds</source>
        <translation>Folder; gambar berganti tiap sepuluh detik</translation>
    </message>
    <message>
        <source>Serve the page</source>
        <translation>Sajikan halaman</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>1024 to 65535; another one where this one is taken</source>
        <translation>1024 sampai 65535; ganti bila sudah dipakai</translation>
    </message>
    <message>
        <source>Not served here.</source>
        <translation>Tidak disajikan di sini.</translation>
    </message>
    <message>
        <source>This port is taken by another program. Choose another one.</source>
        <translation>Port ini dipakai program lain. Pilih yang lain.</translation>
    </message>
    <message>
        <source>This computer is in no network; nobody can reach the page.</source>
        <translation>Komputer ini tidak tersambung jaringan; halaman tidak bisa dibuka.</translation>
    </message>
    <message>
        <source>Everybody in the shop&apos;s network who knows the code can see the current sale, and nothing else. It is not encrypted.</source>
        <translation>Siapa pun di jaringan toko yang tahu kodenya bisa melihat penjualan saat ini, tidak lebih. Tidak terenkripsi.</translation>
    </message>
    <message>
        <source>Try it in a window</source>
        <translation>Coba di jendela</translation>
    </message>
    <message>
        <source>As a page in the shop&apos;s network</source>
        <translation>Sebagai halaman di jaringan toko</translation>
    </message>
    <message>
        <source>A tablet or an old phone on the counter shows what this till shows its customer.</source>
        <translation>Tablet atau HP lama di meja kasir menampilkan layar pelanggan kasir ini.</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Kode akses</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Kode baru</translation>
    </message>
    <message>
        <source>Scan it with the tablet that stands on the counter; not for customers.</source>
        <translation>Pindai dengan tablet di meja kasir; bukan untuk pelanggan.</translation>
    </message>
    <message>
        <source>QR code of the page&apos;s address</source>
        <translation>Kode QR alamat halaman</translation>
    </message>
</context>
<context>
    <name>laci::CustomerWindow</name>
    <message>
        <source>TRAINING · no real money</source>
        <translation>LATIHAN · bukan uang sungguhan</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Sisa bayar</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>Total bayar</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Service and tax</source>
        <translation>Layanan dan pajak</translation>
    </message>
    <message>
        <source>Paid already</source>
        <translation>Sudah dibayar</translation>
    </message>
    <message numerus="yes">
        <source>%n before</source>
        <translation>
            <numerusform>%n sebelumnya</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Scan with any app</source>
        <translation>Pindai dengan aplikasi apa pun</translation>
    </message>
    <message>
        <source>The payment is being checked. Please wait, do not pay twice.</source>
        <translation>Pembayaran sedang diperiksa. Mohon tunggu, jangan bayar dua kali.</translation>
    </message>
    <message>
        <source>%1 · NMID %2</source>
        <translation>%1 · NMID %2</translation>
    </message>
    <message>
        <source>Open on your phone</source>
        <translation>Buka di HP</translation>
    </message>
    <message>
        <source>Scan with the phone&apos;s camera</source>
        <translation>Pindai dengan kamera HP</translation>
    </message>
    <message>
        <source>%1 · scan with the phone&apos;s camera</source>
        <translation>%1 · pindai dengan kamera HP</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Nomor akun</translation>
    </message>
    <message>
        <source>Preparing the code…</source>
        <translation>Menyiapkan kode…</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Berlaku %1 lagi</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Waktunya habis</translation>
    </message>
    <message>
        <source>Customer&apos;s screen</source>
        <translation>Layar pelanggan</translation>
    </message>
</context>
<context>
    <name>laci::DayPicker</name>
    <message>
        <source>Month before</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Bulan berikutnya</translation>
    </message>
</context>
<context>
    <name>laci::ElsewhereCard</name>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Salin nomor</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Salin tautan</translation>
    </message>
    <message>
        <source>Open on the phone</source>
        <translation>Buka di HP</translation>
    </message>
    <message>
        <source>with a fee of %1</source>
        <translation>termasuk biaya %1</translation>
    </message>
    <message>
        <source>Code that opens the payment page on the customer&apos;s phone</source>
        <translation>Kode pembuka halaman pembayaran di HP pelanggan</translation>
    </message>
    <message>
        <source>Until the gateway lets it expire</source>
        <translation>Sampai kedaluwarsa di gateway</translation>
    </message>
    <message>
        <source>Since it was asked for</source>
        <translation>Sejak diminta</translation>
    </message>
    <message>
        <source>✓ Written down %1</source>
        <translation>✓ Pesanan dicatat %1</translation>
    </message>
</context>
<context>
    <name>laci::GatewaySection</name>
    <message>
        <source>In training mode the gateway is pretended. Start Laci without training to set up %1.</source>
        <translation>Dalam latihan, gateway hanya dimainkan. Jalankan Laci tanpa latihan untuk menyetel %1.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Uji sambungan</translation>
    </message>
    <message>
        <source>Choose the outlet…</source>
        <translation>Pilih outlet…</translation>
    </message>
    <message>
        <source>What it offers</source>
        <translation>Cara bayar yang ditawarkan</translation>
    </message>
    <message>
        <source>Turned off.</source>
        <translation>Dimatikan.</translation>
    </message>
    <message>
        <source>Trouble since %1; last good answer %2. %3</source>
        <translation>Bermasalah sejak %1; jawaban baik terakhir %2. %3</translation>
    </message>
    <message>
        <source>Trouble since %1. %2</source>
        <translation>Bermasalah sejak %1. %2</translation>
    </message>
    <message>
        <source>No payment was asked about since the start.</source>
        <translation>Belum ada pembayaran yang ditanyakan sejak Laci dibuka.</translation>
    </message>
    <message>
        <source>Healthy: last answer %1, in %2 ms; %3 of %4 answers were good.</source>
        <extracomment>%1 time of day, %2 milliseconds, %3 of %4: how many of the last questions went well</extracomment>
        <translation>Sehat: jawaban terakhir %1, dalam %2 md; %3 dari %4 jawaban baik.</translation>
    </message>
    <message>
        <source>%1: closed at the gateway</source>
        <translation>%1: ditutup oleh gateway</translation>
    </message>
    <message>
        <source>%1: the customer pays %2 on top</source>
        <translation>%1: pelanggan menambah %2</translation>
    </message>
    <message>
        <source>%1: costs the shop %2</source>
        <translation>%1: toko menanggung %2</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Bertanya ke %1…</translation>
    </message>
    <message>
        <source>Connected at %1. Address and key are right.</source>
        <translation>Tersambung %1. Alamat dan kunci benar.</translation>
    </message>
    <message>
        <source>%1 names no outlet for this account. Type the ID in.</source>
        <translation>%1 tidak menyebut outlet untuk akun ini. Ketik ID-nya.</translation>
    </message>
    <message>
        <source>Choose the outlet</source>
        <translation>Pilih outlet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>laci::GoodsModel</name>
    <message>
        <source>%1 (no longer sold)</source>
        <translation>%1 (tidak dijual lagi)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
</context>
<context>
    <name>laci::GoodsPage</name>
    <message>
        <source>Name, SKU or barcode</source>
        <translation>Nama, SKU, atau barcode</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Cari barang</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>Impor CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n ditemukan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>Tidak ditemukan. Coba kata yang lebih sedikit atau lebih pendek.</translation>
    </message>
    <message>
        <source>No products yet. Import a price list (CSV) to begin.</source>
        <translation>Belum ada barang. Impor daftar harga (CSV) untuk mulai.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Choose a price list</source>
        <translation>Pilih daftar harga</translation>
    </message>
    <message>
        <source>Price lists (*.csv *.txt *.tsv)</source>
        <translation>Daftar harga (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>laci::ImportPanel</name>
    <message>
        <source>Import %1</source>
        <translation>Impor %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Harga beli</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Kelas pajak</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Baris yang dilewati</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Salin daftar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Count only, change nothing</source>
        <translation>Hitung saja, jangan ubah apa-apa</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ambil alih</translation>
    </message>
    <message>
        <source>Columns are separated by a %1. Say which column is what; a field without a column stays as it is.</source>
        <extracomment>%1 is a word like &quot;semicolon&quot;</extracomment>
        <translation>Kolom dipisahkan oleh %1. Tentukan kolom mana berisi apa; isian tanpa kolom dibiarkan seperti semula.</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(tidak ada di berkas)</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolom %1</translation>
    </message>
    <message>
        <source>Name, price, and SKU or barcode must each have a column.</source>
        <translation>Nama, harga, dan SKU atau barcode masing-masing harus punya kolom.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Counting. Nothing is changed.</source>
        <translation>Menghitung. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Taking the price list over.</source>
        <translation>Mengambil alih daftar harga.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>%1 is a number, already grouped</extracomment>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 baris dibaca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 the same, %4 left out.</source>
        <translation>%1 baru, %2 berubah, %3 sama, %4 dilewati.</translation>
    </message>
    <message>
        <source>Counted, nothing changed yet: %1</source>
        <extracomment>%1 counts of rows as a sentence</extracomment>
        <translation>Baru dihitung, belum ada yang diubah: %1</translation>
    </message>
    <message>
        <source>Taken over: %1</source>
        <translation>Sudah diambil alih: %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… dan %1 lagi</translation>
    </message>
</context>
<context>
    <name>laci::Keypad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Hapus angka terakhir</translation>
    </message>
</context>
<context>
    <name>laci::LastSale</name>
    <message>
        <source>The last sale</source>
        <translation>Penjualan terakhir</translation>
    </message>
    <message>
        <source>Print again</source>
        <extracomment>prints the receipt of the last sale once more</extracomment>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>opens the last sale</extracomment>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>kembali %1</translation>
    </message>
    <message>
        <source>Last sale: %1</source>
        <translation>Terakhir: %1</translation>
    </message>
</context>
<context>
    <name>laci::MainWindow</name>
    <message>
        <source>Late money came in for %1.</source>
        <translation>Uang terlambat masuk untuk %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Laci (training)</source>
        <translation>Laci (latihan)</translation>
    </message>
    <message>
        <source>Laci</source>
        <translation>Laci</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Jual</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>Not added: this sale is being paid. Leave the payment first, then scan again.</source>
        <translation>Tidak ditambahkan: penjualan ini sedang dibayar. Tinggalkan pembayaran dulu, lalu pindai lagi.</translation>
    </message>
    <message>
        <source>Welcome to Laci</source>
        <translation>Selamat datang di Laci</translation>
    </message>
    <message>
        <source>Training has goods and payments that are only played, and six short tasks. You find it later in Settings, Training.</source>
        <translation>Latihan memakai barang dan pembayaran tiruan, dengan enam tugas singkat. Nanti bisa dibuka lewat Setelan, Latihan.</translation>
    </message>
    <message>
        <source>Train first</source>
        <translation>Latihan dulu</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Mulai berjualan</translation>
    </message>
</context>
<context>
    <name>laci::MethodList</name>
    <message>
        <source>Ways to pay</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>The best one that answers</source>
        <translation>Yang terbaik dan menjawab</translation>
    </message>
    <message>
        <source>every e-wallet</source>
        <translation>semua e-wallet</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>The shop&apos;s own code: compare by hand</source>
        <translation>Kode toko sendiri: cocokkan manual</translation>
    </message>
</context>
<context>
    <name>laci::OrderCard</name>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Order #%1</source>
        <translation>Pesanan #%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a line of the order: %1 quantity, %2 product</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>dan %n baris lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>%1 (in the prices)</source>
        <translation>%1 (dalam harga)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Sisa tagihan</translation>
    </message>
</context>
<context>
    <name>laci::OrderDetail</name>
    <message>
        <source>Open the payment</source>
        <translation>Buka pembayaran</translation>
    </message>
    <message>
        <source>Check with the gateway</source>
        <translation>Cek ke gateway</translation>
    </message>
    <message>
        <source>Choose an order to see what happened to it.</source>
        <translation>Pilih pesanan untuk melihat riwayatnya.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 how it was paid, %2 amount, %3 when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Bertanya ke %1…</translation>
    </message>
    <message>
        <source>%1 answered “%2” at %3.</source>
        <extracomment>%1 gateway, %2 its answer, %3 time of day</extracomment>
        <translation>%1 menjawab “%2” pukul %3.</translation>
    </message>
    <message>
        <source>Decide about the late money</source>
        <translation>Putuskan uang terlambat</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Struk…</translation>
    </message>
    <message>
        <source>The order in detail</source>
        <translation>Rincian pesanan</translation>
    </message>
    <message>
        <source>Refund not certain…</source>
        <translation>Pengembalian belum pasti…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Kembalikan…</translation>
    </message>
    <message>
        <source>Asking about the refund…</source>
        <translation>Menanyakan pengembalian…</translation>
    </message>
    <message>
        <source>No printer is set up. Here is the receipt on the screen.</source>
        <translation>Belum ada printer. Ini struknya di layar.</translation>
    </message>
    <message>
        <source>A copy of %1 goes to the printer.</source>
        <extracomment>%1 is the number of a receipt</extracomment>
        <translation>Salinan %1 dikirim ke printer.</translation>
    </message>
</context>
<context>
    <name>laci::OrderStory</name>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Diskon %1</translation>
    </message>
    <message>
        <source>Price changed; the catalogue says %1</source>
        <extracomment>a price that was changed for this sale; %1 is the catalogue&apos;s</extracomment>
        <translation>Harga diubah; di katalog %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>%1 in the prices: %2</source>
        <extracomment>%1 is a tax, %2 an amount</extracomment>
        <translation>Harga termasuk %1: %2</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>For %1</source>
        <extracomment>%1 is a customer&apos;s name</extracomment>
        <translation>Untuk %1</translation>
    </message>
    <message>
        <source>Cashier: %1</source>
        <extracomment>%1 is a cashier</extracomment>
        <translation>Kasir: %1</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Dibayar dengan</translation>
    </message>
    <message>
        <source>Received %1, change %2</source>
        <extracomment>cash: %1 what the customer gave, %2 what he got back</extracomment>
        <translation>Diterima %1, kembalian %2</translation>
    </message>
    <message>
        <source>Fee paid by the customer: %1</source>
        <extracomment>%1 is an amount the customer paid on top</extracomment>
        <translation>Biaya dibayar pelanggan: %1</translation>
    </message>
    <message>
        <source>Confirmed by hand, not by the gateway</source>
        <translation>Dikonfirmasi orang, bukan gateway</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <extracomment>%1 our own reference, %2 the gateway&apos;s</extracomment>
        <translation>Referensi %1</translation>
    </message>
    <message>
        <source>Reference %1 · %2</source>
        <translation>Referensi %1 · %2</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>The goods did not go back on the shelf.</source>
        <translation>Barang tidak kembali ke stok.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 who approved it, %2 the reason</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
</context>
<context>
    <name>laci::OrdersModel</name>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a row of the list of orders: %1 how it was paid, %2 the customer&apos;s name</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>laci::OrdersPage</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a filter and how many orders it holds: &quot;Waiting 2&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Late money</source>
        <translation>Uang terlambat</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>No orders today yet.</source>
        <translation>Belum ada pesanan hari ini.</translation>
    </message>
    <message>
        <source>Nobody is waiting to pay.</source>
        <translation>Tidak ada yang menunggu bayar.</translation>
    </message>
    <message>
        <source>Everything is certain.</source>
        <translation>Semuanya sudah pasti.</translation>
    </message>
    <message>
        <source>No money came late.</source>
        <translation>Tidak ada uang terlambat.</translation>
    </message>
    <message>
        <source>Nothing was paid today yet.</source>
        <translation>Belum ada yang lunas hari ini.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>Tidak ada yang cocok dengan “%1”.</translation>
    </message>
    <message>
        <source>No orders in these days.</source>
        <translation>Tidak ada pesanan pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Nothing was paid in these days.</source>
        <translation>Tidak ada yang lunas pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Nothing was given back today.</source>
        <translation>Hari ini tidak ada pengembalian.</translation>
    </message>
    <message>
        <source>Nothing was given back in these days.</source>
        <translation>Tidak ada pengembalian pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Number, amount, reference or customer</source>
        <translation>Nomor, jumlah, referensi, atau pelanggan</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Cari pesanan</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Ekspor CSV</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>orders</source>
        <extracomment>part of a file name: no blanks and no slashes</extracomment>
        <translation>pesanan</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>Ekspor pesanan</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabel</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>
            <numerusform>%n pesanan ditulis ke %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::PaidView</name>
    <message>
        <source>Paid · %1</source>
        <extracomment>%1 is how it was paid: &quot;Cash&quot;, &quot;QRIS · GoBiz&quot;</extracomment>
        <translation>Lunas · %1</translation>
    </message>
    <message>
        <source>Total %1 · received %2</source>
        <translation>Total %1 · diterima %2</translation>
    </message>
    <message>
        <source>Order #%1</source>
        <translation>Pesanan #%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>rounded from %1 to a multiple of %2</source>
        <translation>dibulatkan dari %1 ke kelipatan %2</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Transaksi baru</translation>
    </message>
    <message>
        <source>%1, confirmed by hand</source>
        <translation>%1, dikonfirmasi manual</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Cetak struk</translation>
    </message>
    <message>
        <source>Receipt: save or send</source>
        <translation>Struk: simpan atau kirim</translation>
    </message>
    <message>
        <source>Send the receipt</source>
        <translation>Kirim struk</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak lagi</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>one of several tenders: %1 way, %2 amount</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Total %1 = %2</source>
        <translation>Total %1 = %2</translation>
    </message>
</context>
<context>
    <name>laci::Parking</name>
    <message>
        <source>Put this cart aside</source>
        <translation>Parkir keranjang ini</translation>
    </message>
    <message>
        <source>Under which name</source>
        <translation>Dengan nama</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Parked (%1)</source>
        <translation>Parkir (%1)</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Parkir</translation>
    </message>
    <message>
        <source>Write a name by which you will know it again.</source>
        <translation>Tulis nama supaya mudah dikenali.</translation>
    </message>
    <message>
        <source>The open cart was put aside as “%1”.</source>
        <translation>Keranjang tadi diparkir sebagai “%1”.</translation>
    </message>
    <message>
        <source>Somebody else has taken that cart already.</source>
        <translation>Keranjang itu sudah diambil orang lain.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1” dihapus.</translation>
    </message>
    <message>
        <source>Nothing is put aside.</source>
        <translation>Tidak ada yang diparkir.</translation>
    </message>
    <message>
        <source>Parked carts</source>
        <translation>Keranjang yang diparkir</translation>
    </message>
    <message>
        <source>The open cart is put aside first.</source>
        <translation>Keranjang yang terbuka diparkir dulu.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Hapus %1</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Hapus “%1”?</translation>
    </message>
    <message>
        <source>%1 in it. It does not come back.</source>
        <translation>Isinya %1. Tidak bisa dikembalikan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>laci::PayPage</name>
    <message>
        <source>Check now</source>
        <translation>Cek sekarang</translation>
    </message>
    <message>
        <source>Customer says he has paid</source>
        <translation>Pelanggan bilang sudah bayar</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Kembali ke kode</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>Ganti metode</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Cancel and back to the cart</source>
        <translation>Batalkan, kembali ke keranjang</translation>
    </message>
    <message>
        <source>Cancel this order</source>
        <translation>Batalkan pesanan ini</translation>
    </message>
    <message>
        <source>Back to the cart</source>
        <translation>Kembali ke keranjang</translation>
    </message>
    <message>
        <source>Serve the next, keep watching</source>
        <translation>Layani berikutnya, tetap dipantau</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Biarkan terbuka</translation>
    </message>
    <message>
        <source>There is no gateway for QRIS that could be used now. Turn one on in Settings.</source>
        <translation>Tidak ada gateway QRIS yang bisa dipakai sekarang. Nyalakan di Setelan.</translation>
    </message>
    <message>
        <source>Choose first: check now, the next customer, or another method.</source>
        <translation>Pilih dulu: cek sekarang, pelanggan berikutnya, atau metode lain.</translation>
    </message>
    <message>
        <source>Confirm by hand</source>
        <translation>Konfirmasi manual</translation>
    </message>
    <message>
        <source>Nothing came of it</source>
        <translation>Anggap tidak jadi</translation>
    </message>
    <message>
        <source>Withdraw the code</source>
        <translation>Batalkan kode</translation>
    </message>
    <message>
        <source>%1 costs the customer a fee</source>
        <extracomment>%1 is a way to pay</extracomment>
        <translation>%1: ada biaya untuk pelanggan</translation>
    </message>
    <message>
        <source>The customer pays %1: %2 for the goods and %3 as a fee. Ask whether that is all right.</source>
        <translation>Pelanggan membayar %1: harga %2 dan biaya %3. Tanyakan dulu apakah setuju.</translation>
    </message>
    <message>
        <source>Agreed, %1</source>
        <translation>Setuju, %1</translation>
    </message>
    <message>
        <source>Another method</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The same goods were just sold</source>
        <translation>Transaksi yang sama baru saja ada</translation>
    </message>
    <message>
        <source>At %1 sale %2 had the same goods for %3. Is this another customer?</source>
        <extracomment>%1 time of day, %2 number of the earlier sale, %3 amount</extracomment>
        <translation>Baru saja (%1) ada transaksi yang sama: %2, %3. Tagih lagi?</translation>
    </message>
    <message>
        <source>Another customer: charge</source>
        <translation>Pelanggan lain: tagih lagi</translation>
    </message>
    <message>
        <source>Show that sale</source>
        <translation>Lihat transaksi itu</translation>
    </message>
    <message>
        <source>Confirm %1 by hand</source>
        <translation>Konfirmasi manual %1</translation>
    </message>
    <message>
        <source>Nothing came of %1</source>
        <translation>Anggap %1 tidak jadi</translation>
    </message>
    <message>
        <source>%1 has not said that it was paid. Confirm only what you have seen in the account itself; it stands apart in every report.</source>
        <translation>%1 belum menyatakan lunas. Konfirmasikan hanya uang yang sudah Anda lihat di rekening; ini dipisahkan di setiap laporan.</translation>
    </message>
    <message>
        <source>%1 has not said what became of it. If money comes after all, Laci reports it under late money.</source>
        <translation>%1 belum menyatakan hasilnya. Bila uangnya ternyata masuk, Laci melaporkannya sebagai uang terlambat.</translation>
    </message>
    <message>
        <source>The money is here</source>
        <translation>Uangnya sudah masuk</translation>
    </message>
    <message>
        <source>for example: seen in the account statement</source>
        <translation>misalnya: terlihat di mutasi rekening</translation>
    </message>
    <message>
        <source>for example: the customer has left</source>
        <translation>misalnya: pelanggan sudah pergi</translation>
    </message>
    <message>
        <source>Withdraw the code?</source>
        <translation>Batalkan kode?</translation>
    </message>
    <message>
        <source>%1 is asked to cancel the code for %2. If the customer was quicker, it stays paid.</source>
        <translation>%1 diminta membatalkan kode %2. Bila pelanggan lebih dulu membayar, tetap lunas.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Batalkan kode</translation>
    </message>
    <message>
        <source>a part of %1</source>
        <extracomment>under the amount of a code that is only a part of the bill</extracomment>
        <translation>bagian dari %1</translation>
    </message>
    <message>
        <source>A copy is being printed.</source>
        <translation>Salinan sedang dicetak.</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>Struk sedang dicetak.</translation>
    </message>
    <message>
        <source>The QR is being printed.</source>
        <translation>QR sedang dicetak.</translation>
    </message>
    <message>
        <source>Nobody reports to Laci what comes in over the shop&apos;s own code. Confirm only what you have seen in the account itself, never a picture on the customer&apos;s phone; it stands apart in every report.</source>
        <translation>Tidak ada yang memberi tahu Laci uang yang masuk lewat kode toko. Konfirmasi hanya yang Anda lihat di rekening, jangan dari gambar di HP pelanggan; tercatat terpisah di setiap laporan.</translation>
    </message>
    <message>
        <source>If the customer pays this code after all, only the account shows it. Take the code away from him first.</source>
        <translation>Kalau kode ini tetap dibayar, hanya rekening yang menunjukkannya. Singkirkan kodenya dulu dari pelanggan.</translation>
    </message>
    <message>
        <source>This order is partly paid</source>
        <translation>Pesanan ini baru dibayar sebagian</translation>
    </message>
    <message>
        <source>%1 came in, %2 is still due. Go on with the payment, or give the money back and cancel the order.</source>
        <translation>%1 sudah masuk, sisa %2. Lanjutkan pembayaran, atau kembalikan uang dan batalkan pesanan.</translation>
    </message>
    <message>
        <source>Go on with the payment</source>
        <translation>Lanjutkan pembayaran</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>money to be given back: %1 amount, %2 way</extracomment>
        <translation>%1 lewat %2</translation>
    </message>
    <message>
        <source>Give the customer %1 out of the drawer.</source>
        <translation>Berikan %1 dari laci ke pelanggan.</translation>
    </message>
    <message>
        <source>Give back %1 where it came from, in the gateway&apos;s own app; Laci writes down that you did.</source>
        <translation>Kembalikan %1 ke asalnya lewat aplikasi gateway; Laci mencatat bahwa Anda melakukannya.</translation>
    </message>
    <message>
        <source>The order is cancelled.</source>
        <translation>Pesanan dibatalkan.</translation>
    </message>
    <message>
        <source>Give %1 back</source>
        <translation>Kembalikan %1</translation>
    </message>
    <message>
        <source>Give back and cancel</source>
        <translation>Kembalikan dan batalkan</translation>
    </message>
    <message>
        <source>for example: the customer has not enough money</source>
        <translation>misalnya: uang pelanggan tidak cukup</translation>
    </message>
    <message>
        <source>Print the QR</source>
        <translation>Cetak QR</translation>
    </message>
    <message>
        <source>Part: %1</source>
        <translation>Bagian: %1</translation>
    </message>
    <message>
        <source>Pay a part…</source>
        <translation>Bayar sebagian…</translation>
    </message>
    <message>
        <source>%1 is then still due</source>
        <translation>sisanya nanti %1</translation>
    </message>
    <message>
        <source>Several ways for one bill</source>
        <translation>Satu tagihan, beberapa cara</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Transaksi baru</translation>
    </message>
    <message>
        <source>Serve the next, look later</source>
        <translation>Layani berikutnya, cek nanti</translation>
    </message>
</context>
<context>
    <name>laci::PaySession</name>
    <message>
        <source>Short by %1.</source>
        <translation>Kurang %1.</translation>
    </message>
    <message>
        <source>%1 is far more than the bill. Check the amount.</source>
        <translation>%1 jauh melebihi tagihan. Periksa jumlahnya.</translation>
    </message>
    <message>
        <source>A part is more than nothing and less than %1.</source>
        <translation>Bagian harus lebih dari nol dan kurang dari %1.</translation>
    </message>
</context>
<context>
    <name>laci::PinRow</name>
    <message>
        <source>Present PIN</source>
        <translation>PIN sekarang</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN penyelia</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Ulangi PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Ganti PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Pasang PIN</translation>
    </message>
    <message>
        <source>Nobody can confirm a payment by hand or decide about late money before a PIN is set.</source>
        <translation>Sebelum PIN dipasang, tidak ada yang bisa mengonfirmasi manual atau memutuskan uang terlambat.</translation>
    </message>
    <message>
        <source>A PIN is set. It is asked for when a payment is confirmed by hand or late money is decided.</source>
        <translation>PIN sudah dipasang. PIN diminta saat konfirmasi manual dan saat memutuskan uang terlambat.</translation>
    </message>
    <message>
        <source>At least four digits.</source>
        <translation>Paling sedikit empat angka.</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>Keduanya tidak sama. Ketik ulang.</translation>
    </message>
    <message>
        <source>The new PIN is stored in the keychain.</source>
        <translation>PIN baru tersimpan di keychain.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so the PIN is as it was. Unlock it, or set LACI_SECRET_TILL_SUPERVISOR_PIN for this program.</source>
        <translation>Keychain tidak bisa dipakai, jadi PIN tidak berubah. Buka kuncinya, atau isi LACI_SECRET_TILL_SUPERVISOR_PIN untuk program ini.</translation>
    </message>
</context>
<context>
    <name>laci::PriceCheck</name>
    <message>
        <source>What does it cost?</source>
        <translation>Cek harga</translation>
    </message>
    <message>
        <source>Scan it, or write its name or code</source>
        <translation>Pindai, atau tulis nama atau kodenya</translation>
    </message>
    <message>
        <source>The cart stays as it is.</source>
        <translation>Keranjang tidak berubah.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Tidak ada yang cocok dengan “%1”.</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>Stok %1</translation>
    </message>
    <message>
        <source>Stock is not counted</source>
        <translation>Stok tidak dihitung</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>laci::PrinterPart</name>
    <message>
        <source>Receipt printer</source>
        <translation>Printer struk</translation>
    </message>
    <message>
        <source>In the network (address)</source>
        <translation>Di jaringan (alamat)</translation>
    </message>
    <message>
        <source>USB or serial (device)</source>
        <translation>USB atau serial (perangkat)</translation>
    </message>
    <message>
        <source>Printer of this computer, as a receipt printer</source>
        <translation>Printer komputer ini, sebagai printer struk</translation>
    </message>
    <message>
        <source>Printer of this computer, as an office page</source>
        <translation>Printer komputer ini, sebagai halaman kantor</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Letaknya</translation>
    </message>
    <message>
        <source>Network: 192.168.1.50 or 192.168.1.50:9100. USB: /dev/usb/lp0. Windows: COM3. Else the printer&apos;s name.</source>
        <translation>Jaringan: 192.168.1.50 atau 192.168.1.50:9100. USB: /dev/usb/lp0. Windows: COM3. Selain itu nama printernya.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>80 mm, 48 letters in a line</source>
        <translation>80 mm, 48 huruf sebaris</translation>
    </message>
    <message>
        <source>58 mm, 32 letters in a line</source>
        <translation>58 mm, 32 huruf sebaris</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Huruf beraksen</translation>
    </message>
    <message>
        <source>Try the test page: é and ñ have to look right.</source>
        <translation>Coba halaman uji: é dan ñ harus tampil benar.</translation>
    </message>
    <message>
        <source>Print without accents</source>
        <translation>Cetak tanpa aksen</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>Kode QR</translation>
    </message>
    <message>
        <source>Drawn by Laci (old printers)</source>
        <translation>Digambar Laci (printer lama)</translation>
    </message>
    <message>
        <source>Drawn by the printer</source>
        <translation>Digambar printer</translation>
    </message>
    <message>
        <source>Print each receipt by itself</source>
        <translation>Cetak tiap struk otomatis</translation>
    </message>
    <message>
        <source>Cut the paper after each receipt</source>
        <translation>Potong kertas setelah tiap struk</translation>
    </message>
    <message>
        <source>Open the drawer for cash</source>
        <translation>Buka laci uang untuk tunai</translation>
    </message>
    <message>
        <source>Picture above the shop&apos;s name</source>
        <translation>Gambar di atas nama toko</translation>
    </message>
    <message>
        <source>Black on white prints best</source>
        <translation>Hitam di atas putih paling jelas</translation>
    </message>
    <message>
        <source>Look for printers</source>
        <translation>Cari printer</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Cetak halaman uji</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Buka laci uang</translation>
    </message>
    <message>
        <source>Printer of this computer</source>
        <translation>Printer komputer ini</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>None was found on this computer. A printer in the network is reached by its address.</source>
        <translation>Tidak ada yang ditemukan di komputer ini. Printer jaringan dicapai lewat alamatnya.</translation>
    </message>
    <message>
        <source>No printer is set up. Choose one above.</source>
        <translation>Belum ada printer. Pilih di atas.</translation>
    </message>
    <message>
        <source>Sent to the printer…</source>
        <translation>Dikirim ke printer…</translation>
    </message>
    <message>
        <source>Printed. Does the paper look right?</source>
        <translation>Tercetak. Apakah kertasnya benar?</translation>
    </message>
</context>
<context>
    <name>laci::ProductList</name>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>stock %1</source>
        <translation>stok %1</translation>
    </message>
    <message>
        <source>%1 in the cart</source>
        <translation>%1 di keranjang</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>stock in a row, few are left: &quot;sisa 9&quot;</extracomment>
        <translation>sisa %1</translation>
    </message>
</context>
<context>
    <name>laci::QrCard</name>
    <message>
        <source>NMID %1</source>
        <translation>NMID %1</translation>
    </message>
    <message>
        <source>QRIS of %1 for %2</source>
        <translation>QRIS %1 sebesar %2</translation>
    </message>
    <message>
        <source>Until the gateway lets the code expire</source>
        <translation>Sampai kode kedaluwarsa di gateway</translation>
    </message>
    <message>
        <source>Since the code was asked for</source>
        <translation>Sejak kode diminta</translation>
    </message>
    <message>
        <source>✓ Written down %1</source>
        <translation>✓ Pesanan dicatat %1</translation>
    </message>
    <message>
        <source>✓ QR verified</source>
        <translation>✓ QR terverifikasi</translation>
    </message>
    <message>
        <source>Check it yourself</source>
        <translation>Cek sendiri</translation>
    </message>
</context>
<context>
    <name>laci::QrView</name>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
</context>
<context>
    <name>laci::QuantityStepper</name>
    <message>
        <source>One %1 less</source>
        <extracomment>%1 is a product</extracomment>
        <translation>%1 kurang satu</translation>
    </message>
    <message>
        <source>One %1 more</source>
        <extracomment>%1 is a product</extracomment>
        <translation>%1 tambah satu</translation>
    </message>
    <message>
        <source>How many %1 come back</source>
        <extracomment>%1 is a product</extracomment>
        <translation>Berapa %1 yang kembali</translation>
    </message>
</context>
<context>
    <name>laci::ScanPart</name>
    <message>
        <source>Codes of the scale</source>
        <translation>Kode timbangan</translation>
    </message>
    <message>
        <source>I item, W grams, P rupiah, C check digit, for example 20IIIIIWWWWWC. Several apart by blanks; empty: none.</source>
        <translation>I barang, W gram, P rupiah, C digit cek, misalnya 20IIIIIWWWWWC. Beberapa dipisah spasi; kosong: tidak ada.</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Coba pemindai</translation>
    </message>
    <message>
        <source>Scan something, or type a code and press Enter</source>
        <translation>Pindai sesuatu, atau ketik kode lalu tekan Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): %1</source>
        <translation>
            <numerusform>%n karakter: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A label of the scale: item %1, %2 kg</source>
        <translation>Label timbangan: barang %1, %2 kg</translation>
    </message>
    <message>
        <source>A label of the scale: item %1, %2</source>
        <translation>Label timbangan: barang %1, %2</translation>
    </message>
    <message>
        <source>No product has this code.</source>
        <translation>Tidak ada barang dengan kode ini.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>laci::SecretRow</name>
    <message>
        <source>Store</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Bertanya ke keychain…</translation>
    </message>
    <message>
        <source>Stored in the keychain. It is never shown again and never written to a file.</source>
        <translation>Tersimpan di keychain. Tidak pernah ditampilkan lagi atau ditulis ke berkas.</translation>
    </message>
    <message>
        <source>•••••••••••• stored in the keychain</source>
        <translation>•••••••••••• tersimpan di keychain</translation>
    </message>
    <message>
        <source>Nothing is stored yet. It goes into the system&apos;s keychain, never into a file.</source>
        <translation>Belum ada yang tersimpan. Disimpan di keychain sistem, tidak pernah di berkas.</translation>
    </message>
    <message>
        <source>The keychain was not unlocked. Enter the secret again and unlock the keychain when asked.</source>
        <translation>Keychain tidak dibuka. Isi lagi rahasianya dan buka keychain saat diminta.</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>The keychain refused this secret. Nothing was stored.</source>
        <translation>Keychain menolak rahasia ini. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>This computer offers no keychain that Laci can use, so nothing was stored. Install and unlock one (GNOME Keyring or KWallet), or set %1 for this program.</source>
        <translation>Komputer ini tidak punya keychain yang bisa dipakai Laci, jadi tidak ada yang disimpan. Pasang dan buka satu (GNOME Keyring atau KWallet), atau isi %1 untuk program ini.</translation>
    </message>
</context>
<context>
    <name>laci::SellEntry</name>
    <message>
        <source>The label says %1 kg of %2. A weight is not multiplied: scan each packet.</source>
        <translation>Label berisi %1 kg %2. Berat tidak dikalikan: pindai tiap bungkus.</translation>
    </message>
    <message>
        <source>The label says %1 kg, but %2 is not sold by weight. Nothing was added.</source>
        <translation>Label berisi %1 kg, tetapi %2 tidak dijual per berat. Tidak ada yang ditambahkan.</translation>
    </message>
    <message>
        <source>%1 is a packet with a price of its own; it comes in whole pieces.</source>
        <translation>%1 adalah bungkus dengan harga sendiri; hanya bisa utuh.</translation>
    </message>
</context>
<context>
    <name>laci::SellPage</name>
    <message>
        <source>“%1” is no quantity. Write 3*code, or 0,5*code.</source>
        <translation>“%1” bukan jumlah. Tulis 3*kode, atau 0,5*kode.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue.</source>
        <translation>Kode %1 tidak ada di katalog.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Tidak ada yang cocok dengan “%1”.</translation>
    </message>
    <message>
        <source>No products yet. Bring in a CSV file on the page Products.</source>
        <translation>Belum ada barang. Impor berkas CSV di halaman Barang.</translation>
    </message>
    <message>
        <source>Put aside as “%1”.</source>
        <translation>Diparkir sebagai “%1”.</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Tambah barang</translation>
    </message>
    <message>
        <source>Tiles</source>
        <extracomment>how products are shown: pictures to tap, or rows</extracomment>
        <translation>Ubin</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Show products as tiles</source>
        <translation>Tampilkan barang sebagai ubin</translation>
    </message>
    <message>
        <source>Show products as a list</source>
        <translation>Tampilkan barang sebagai daftar</translation>
    </message>
    <message>
        <source>This sale is for %1.</source>
        <translation>Penjualan ini untuk %1.</translation>
    </message>
    <message>
        <source>This sale is for nobody in particular.</source>
        <translation>Penjualan ini tanpa pelanggan.</translation>
    </message>
    <message>
        <source>%1: the stock says %2, in the cart are %3. It is sold all the same.</source>
        <translation>%1: stok %2, di keranjang %3. Tetap bisa dijual.</translation>
    </message>
    <message>
        <source>%1 is in the catalogue now.</source>
        <translation>%1 sudah ada di daftar barang.</translation>
    </message>
    <message>
        <source>A copy of %1 goes to the printer.</source>
        <translation>Salinan %1 dikirim ke printer.</translation>
    </message>
    <message>
        <source>Nothing was printed: no printer is set up. Look in Settings.</source>
        <translation>Tidak dicetak: printer belum diatur. Lihat Setelan.</translation>
    </message>
    <message>
        <source>Parked %1</source>
        <extracomment>carts put aside; a button that shows them</extracomment>
        <translation>Parkir %1</translation>
    </message>
</context>
<context>
    <name>laci::SettingRow</name>
    <message>
        <source>Write a percentage, for example 10 or 7,5.</source>
        <translation>Tulis persen, misalnya 10 atau 7,5.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Gambar (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Pilih: %1</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Folder itu tidak ada.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Berkas itu tidak ada.</translation>
    </message>
</context>
<context>
    <name>laci::SettingsPage</name>
    <message>
        <source>Display</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikut sistem</translation>
    </message>
    <message>
        <source>Seconds until the paid screen goes by itself</source>
        <translation>Detik sampai layar Lunas hilang sendiri</translation>
    </message>
    <message>
        <source>0: it stays until Enter</source>
        <translation>0: tetap sampai Enter</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>On receipts and on the screen</source>
        <translation>Di struk dan di layar</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>NPWP</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>Printed when it is filled in</source>
        <translation>Dicetak bila diisi</translation>
    </message>
    <message>
        <source>Last lines of the receipt</source>
        <translation>Baris terakhir struk</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>WIB: west (Jakarta)</source>
        <translation>WIB: barat (Jakarta)</translation>
    </message>
    <message>
        <source>WITA: middle (Makassar)</source>
        <translation>WITA: tengah (Makassar)</translation>
    </message>
    <message>
        <source>WIT: east (Jayapura)</source>
        <translation>WIT: timur (Jayapura)</translation>
    </message>
    <message>
        <source>Tax and rounding</source>
        <translation>Pajak &amp; pembulatan</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>PPN by the product&apos;s class (the shop is a PKP)</source>
        <translation>PPN menurut kelas barang (toko PKP)</translation>
    </message>
    <message>
        <source>PBJT (PB1): restaurant tax of the town</source>
        <translation>PBJT (PB1): pajak restoran daerah</translation>
    </message>
    <message>
        <source>None (the shop is no PKP)</source>
        <translation>Tanpa pajak (bukan PKP)</translation>
    </message>
    <message>
        <source>Prices on the labels include the tax</source>
        <translation>Harga label sudah termasuk pajak</translation>
    </message>
    <message>
        <source>PBJT in percent</source>
        <translation>PBJT dalam persen</translation>
    </message>
    <message>
        <source>The town&apos;s rate, at most 10</source>
        <translation>Tarif daerah, paling tinggi 10</translation>
    </message>
    <message>
        <source>Service charge in percent</source>
        <translation>Service charge dalam persen</translation>
    </message>
    <message>
        <source>0: none</source>
        <translation>0: tidak ada</translation>
    </message>
    <message>
        <source>Service charge is taken</source>
        <translation>Service charge dihitung</translation>
    </message>
    <message>
        <source>before discounts</source>
        <translation>sebelum diskon</translation>
    </message>
    <message>
        <source>after discounts</source>
        <translation>sesudah diskon</translation>
    </message>
    <message>
        <source>The tax is taken on the service charge too</source>
        <translation>Pajak juga dihitung dari service charge</translation>
    </message>
    <message>
        <source>Cash is rounded to</source>
        <translation>Tunai dibulatkan ke</translation>
    </message>
    <message>
        <source>Only cash. Rp500 or more can cost the customer&apos;s trust; Rp100 is still money.</source>
        <translation>Hanya tunai. Rp500 atau lebih bisa merugikan kepercayaan pelanggan; Rp100 masih uang.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Tidak dibulatkan</translation>
    </message>
    <message>
        <source>Rounding goes</source>
        <translation>Arah pembulatan</translation>
    </message>
    <message>
        <source>to the nearest</source>
        <translation>ke yang terdekat</translation>
    </message>
    <message>
        <source>in the customer&apos;s favour</source>
        <translation>menguntungkan pelanggan</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Order of “Automatic”</source>
        <translation>Urutan “Otomatis”</translation>
    </message>
    <message>
        <source>For example gobiz:qris, paymenku. What is not named comes after, the cheapest first.</source>
        <translation>Misalnya gobiz:qris, paymenku. Yang tidak disebut menyusul, termurah lebih dulu.</translation>
    </message>
    <message>
        <source>A sound when money needs a person</source>
        <translation>Bunyi bila ada uang yang perlu diperiksa</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Penyelia</translation>
    </message>
    <message>
        <source>The name that stands in the books for what this PIN approves</source>
        <translation>Nama yang dicatat untuk keputusan dengan PIN ini</translation>
    </message>
    <message>
        <source>Size of all text</source>
        <translation>Ukuran semua teks</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Gerakan</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Tidak ada yang bergerak sendiri</translation>
    </message>
    <message>
        <source>As the system asks</source>
        <translation>Seperti sistem</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Products are shown as</source>
        <translation>Barang ditampilkan sebagai</translation>
    </message>
    <message>
        <source>a list, for many products</source>
        <translation>daftar, untuk barang banyak</translation>
    </message>
    <message>
        <source>tiles, for tapping</source>
        <translation>petak, untuk disentuh</translation>
    </message>
    <message>
        <source>The cart on the left</source>
        <translation>Keranjang di kiri</translation>
    </message>
    <message>
        <source>Warn when the stock falls to</source>
        <translation>Peringatkan bila stok tinggal</translation>
    </message>
    <message>
        <source>0: only when there is none</source>
        <translation>0: hanya bila habis</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Suara</translation>
    </message>
    <message>
        <source>A sound for each scan that was taken</source>
        <translation>Bunyi tiap pindaian yang diterima</translation>
    </message>
    <message>
        <source>A sound for a code that nobody knows, or that was refused</source>
        <translation>Bunyi untuk kode tak dikenal atau ditolak</translation>
    </message>
    <message>
        <source>A sound when money came in</source>
        <translation>Bunyi saat uang masuk</translation>
    </message>
    <message>
        <source>Say the amount when money came in</source>
        <translation>Sebutkan jumlah saat uang masuk</translation>
    </message>
    <message>
        <source>Where this computer has a voice (espeak-ng)</source>
        <translation>Bila komputer ini punya suara (espeak-ng)</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Hak</translation>
    </message>
    <message>
        <source>A cashier may give a discount up to (percent)</source>
        <translation>Kasir boleh memberi diskon sampai (persen)</translation>
    </message>
    <message>
        <source>More needs the supervisor&apos;s PIN. 100: every discount may be given.</source>
        <translation>Lebih dari itu perlu PIN supervisor. 100: semua diskon boleh.</translation>
    </message>
    <message>
        <source>Another price needs the supervisor&apos;s PIN</source>
        <translation>Ubah harga perlu PIN supervisor</translation>
    </message>
    <message>
        <source>Giving money back needs the supervisor&apos;s PIN</source>
        <translation>Pengembalian uang perlu PIN supervisor</translation>
    </message>
    <message>
        <source>Opening the drawer without a sale needs the supervisor&apos;s PIN</source>
        <translation>Membuka laci tanpa penjualan perlu PIN supervisor</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Customer&apos;s screen</source>
        <translation>Layar pelanggan</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
</context>
<context>
    <name>laci::StateCard</name>
    <message>
        <source>Preparing</source>
        <translation>Menyiapkan</translation>
    </message>
    <message>
        <source>Writing the order down for %1.</source>
        <translation>Mencatat pesanan untuk %1.</translation>
    </message>
    <message>
        <source>Preparing the code</source>
        <translation>Menyiapkan kode</translation>
    </message>
    <message>
        <source>The order is written down. Waiting for %1.</source>
        <translation>Pesanan sudah dicatat. Menunggu %1.</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Menunggu %1</translation>
    </message>
    <message>
        <source>Asked: %1 at %2 · %3</source>
        <extracomment>%1 method, %2 time of day, %3 &quot;Checked 2 s ago&quot;</extracomment>
        <translation>Ditanya: %1 pukul %2 · %3</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>%1 has the order, but the code to show did not arrive. Choose another method.</source>
        <translation>Pesanan ada di %1, tetapi kodenya tidak sampai. Pilih metode lain.</translation>
    </message>
    <message>
        <source>Do not hand over the goods yet. Ask now, serve the next customer, or change the method with a reason.</source>
        <translation>Jangan serahkan barang dulu. Cek sekarang, layani pelanggan berikutnya, atau ganti metode dengan alasan.</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Kode ditolak</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pesanan dibatalkan</translation>
    </message>
    <message>
        <source>Nothing was taken for this order.</source>
        <translation>Tidak ada uang yang diterima untuk pesanan ini.</translation>
    </message>
    <message>
        <source>The code&apos;s time is over. Choose a method for a new one.</source>
        <translation>Waktu kode sudah habis. Pilih metode untuk kode baru.</translation>
    </message>
    <message>
        <source>%1 says that the payment was cancelled. Choose a method to begin again.</source>
        <translation>Kata %1 pembayaran dibatalkan. Pilih metode untuk mulai lagi.</translation>
    </message>
    <message>
        <source>%1 says that the payment failed. Choose a method to begin again.</source>
        <translation>Kata %1 pembayaran gagal. Pilih metode untuk mulai lagi.</translation>
    </message>
    <message>
        <source>Writing the order down and choosing the way.</source>
        <translation>Mencatat pesanan dan memilih cara terbaik.</translation>
    </message>
    <message>
        <source>%1 goes back to the customer.</source>
        <translation>%1 dikembalikan ke pelanggan.</translation>
    </message>
</context>
<context>
    <name>laci::TileGrid</name>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>stock on a tile, few are left: &quot;sisa 9&quot;. %1 may be &quot;0,5&quot;</extracomment>
        <translation>sisa %1</translation>
    </message>
    <message>
        <source>%1 in the cart</source>
        <extracomment>read aloud after a product: how many of it are in the cart</extracomment>
        <translation>%1 di keranjang</translation>
    </message>
</context>
<context>
    <name>laci::TopBar</name>
    <message>
        <source>Search name, SKU, or scan a barcode</source>
        <translation>Cari nama, SKU, atau pindai barcode</translation>
    </message>
    <message>
        <source>Search and scan</source>
        <translation>Cari dan pindai</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for payment</source>
        <translation>
            <numerusform>%n menunggu bayar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <extracomment>payments of which nobody knows yet whether they were paid</extracomment>
        <translation>
            <numerusform>%n belum pasti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late payment(s)</source>
        <translation>
            <numerusform>%n uang terlambat</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Daring</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>TRAINING · no real money, no real stock</source>
        <translation>LATIHAN · bukan uang sungguhan, bukan stok sungguhan</translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%n belum tercetak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::TotalsView</name>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>incl. %1</source>
        <extracomment>a tax that the prices hold already: &quot;termasuk PPN 11%&quot;</extracomment>
        <translation>termasuk %1</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>Kenapa segini?</translation>
    </message>
    <message>
        <source>Total %1. Press to see why.</source>
        <translation>Total %1. Tekan untuk melihat rinciannya.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>laci::TrailView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a way to pay, %2 its state</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>laci::TrainingPanel</name>
    <message>
        <source>Pretended customer</source>
        <translation>Pelanggan latihan</translation>
    </message>
    <message>
        <source>Next code:</source>
        <translation>Kode berikutnya:</translation>
    </message>
    <message>
        <source>What happens to the next code</source>
        <translation>Apa yang terjadi pada kode berikutnya</translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation>Pelanggan membayar</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>waits for the customer</source>
        <translation>menunggu pelanggan</translation>
    </message>
    <message>
        <source>is paid at once</source>
        <translation>langsung dibayar</translation>
    </message>
    <message>
        <source>is paid after %1 s</source>
        <translation>dibayar setelah %1 dtk</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>is cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>comes after %1 s</source>
        <translation>baru datang setelah %1 dtk</translation>
    </message>
    <message>
        <source>is made, but the answer is lost</source>
        <translation>dibuat, tetapi jawabannya hilang</translation>
    </message>
    <message>
        <source>meets a fault of the gateway (500)</source>
        <translation>kena gangguan gateway (500)</translation>
    </message>
    <message>
        <source>gets unreadable answers</source>
        <translation>dijawab tak terbaca</translation>
    </message>
    <message>
        <source>meets a refused key once (401)</source>
        <translation>ditolak kuncinya sekali (401)</translation>
    </message>
    <message>
        <source>asks for a wrong amount</source>
        <translation>meminta jumlah yang salah</translation>
    </message>
    <message>
        <source>has a wrong check sum</source>
        <translation>angka periksanya salah</translation>
    </message>
    <message>
        <source>No code yet</source>
        <extracomment>%1 amount, %2 the gateway&apos;s own word for the state</extracomment>
        <translation>Belum ada kode</translation>
    </message>
    <message>
        <source>Newest: %1, %2</source>
        <translation>Terbaru: %1, %2</translation>
    </message>
</context>
<context>
    <name>laci::TrainingPart</name>
    <message>
        <source>Start training?</source>
        <translation>Mulai latihan?</translation>
    </message>
    <message>
        <source>Back to the shop?</source>
        <translation>Kembali ke toko?</translation>
    </message>
    <message>
        <source>Laci closes and opens again with books of its own. The open cart and every payment that is watched stay where they are and come back with the shop.</source>
        <translation>Laci ditutup lalu dibuka lagi dengan buku sendiri. Keranjang yang terbuka dan pembayaran yang dipantau tetap di tempatnya dan kembali bersama toko.</translation>
    </message>
    <message>
        <source>Laci closes and opens again with the shop&apos;s books. From then on everything is real.</source>
        <translation>Laci ditutup lalu dibuka lagi dengan buku toko. Sejak itu semuanya sungguhan.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Mulai latihan</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Kembali ke toko</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Tetap di sini</translation>
    </message>
    <message>
        <source>This is training: nothing here is real money or real stock. The course at the foot of the window has six tasks; each is ticked when you have done it.</source>
        <translation>Ini latihan: tidak ada uang atau stok sungguhan. Kursus di kaki jendela punya enam tugas; tiap tugas dicentang setelah Anda lakukan.</translation>
    </message>
    <message>
        <source>In training mode everything can be tried with goods and gateways that are only played: six short tasks, ten minutes. Payments that are still open in the shop are asked about again when you come back.</source>
        <translation>Di mode latihan semua bisa dicoba dengan barang dan gateway tiruan: enam tugas singkat, sepuluh menit. Pembayaran toko yang masih terbuka ditanyakan lagi setelah Anda kembali.</translation>
    </message>
    <message>
        <source>Begin the course anew</source>
        <translation>Ulangi kursus</translation>
    </message>
</context>
<context>
    <name>laci::WaitingRow</name>
    <message>
        <source>asking now</source>
        <translation>sedang ditanya</translation>
    </message>
    <message>
        <source>checked %1</source>
        <extracomment>%1 is an age: &quot;2 s ago&quot;</extracomment>
        <translation>dicek %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
</context>
</TS>
