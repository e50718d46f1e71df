import type { AddressProblem, FetchProblem } from '../../media/fetch/problems.ts';
import type { MediaWords } from '../../media/words.ts';
import { byteSize } from '../byte-size.ts';
import { BYTES } from './bytes.ts';

const size = (bytes: number): string => byteSize(bytes, BYTES, 'latn');

const forbidden: Readonly<Record<AddressProblem, string>> = {
  unreadable: "it can't be understood. Write it in full, such as https://example.com/boat.jpg",
  scheme: 'it begins with neither http nor https',
  port: "it names another port than the web's 80 and 443",
  user: 'it holds a user name or a password. Remove them and try once more',
  private: 'it leads into a network that is not public. Copy the pictures into a folder and name it with --media',
};

const OWED = { alt: 'alt text', credit: 'credit' } as const;

function notFetched(problem: FetchProblem): string {
  switch (problem.is) {
    case 'status':
      return `the site answered with status ${problem.status}`;
    case 'redirects':
      return `the site leads on from address to address more than ${problem.most} times`;
    case 'encoded':
      return 'the site sent it compressed, which it was asked not to';
    case 'slow':
      return `it did not come whole within ${problem.seconds} seconds. Give the same command again later`;
    case 'unreachable':
      return `the site can't be reached (${problem.said}). See that it is up, then give the same command again`;
    case 'away':
      return 'the site has not answered many requests before it. Give the same command again when it is up';
  }
}

export const media: MediaWords = {
  refusals: {
    'media.notAPicture': ({ name }) =>
      `${name} is no picture that can be taken in, or it is broken. Save it again as JPEG, PNG or WebP and try once more.`,
    'media.heicNotTaken': ({ name }) =>
      `${name} is in HEIC, as iPhones keep photographs, which is not taken in here. Save it as JPEG and upload that; for photographs to come, choose “Most Compatible” in the iPhone's settings under Camera, Formats.`,
    'media.pictureTooLarge': ({ name, megapixels }) =>
      `${name} has more than ${megapixels} megapixels. Make it smaller and try once more.`,
    'media.pictureTooHeavy': ({ name }) =>
      `${name} takes more memory or time to read than a picture is given. Make it smaller, or save it as a JPEG that is not progressive, and try once more.`,
    'media.fileTooLarge': ({ name, megabytes }) =>
      `The file ${name} has more than ${megabytes} MB. Make it smaller and try once more.`,
    'media.fileUnreadable': ({ name, why }) =>
      `The file ${name} can't be read (${why}). See that it is there and may be read, then try once more.`,
    'media.diskFull': ({ folder }) =>
      `The disk that holds the pictures' folder ${folder} is full. Pictures taken in so far are kept; make room, then give the same command again and it goes on from there.`,
    'media.placeAway': ({ place, why }) =>
      `Where pictures are kept, ${place}, does not answer just now (${why}). Nothing of this picture was kept; texts are saved as ever. Try again in a moment; if it stays so, tell whoever runs the server.`,
    'media.placeRefuses': ({ place, why }) =>
      `Where pictures are kept, ${place}, refuses to keep any (${why}). Nothing of this picture was kept; texts are saved as ever. Whoever runs the server should check the key, what it may do, and the bucket's name (WARRAQ_S3_…).`,
    'media.placeFull': ({ place }) =>
      `Where pictures are kept, ${place}, is full. Nothing of this picture was kept; texts are saved as ever. Once whoever runs the server has made room or raised the quota, try again.`,
    'media.movedWrong': ({ place, name }) =>
      `The file ${name} was copied to ${place} and did not arrive as it is. The folder's pictures are as they were; give the same command again, and if it stays so, don't move there.`,
    'media.folderUnreadable': ({ folder, why }) =>
      `The pictures' folder ${folder} can't be read (${why}). Check its name and that it may be read, then try once more.`,
    'media.unknownPicture': () => 'This picture is not in the library. Reload the page and choose again.',
    'media.pictureInUse': ({ uses }) =>
      `The picture was not deleted because it is in use (places: ${uses}). Replace it everywhere, then delete it.`,
    'media.owedToReaders': ({ emptied }) =>
      `The ${emptied.map((field) => OWED[field]).join(' and the ')} stayed as it was: readers see the picture, or will at a set time. Write another one, or replace the picture there.`,
    'media.unknownUpload': () =>
      'This upload is no longer here: it is finished, was cancelled, or is a day old. Upload the file again.',
    'media.uploadElsewhere': ({ offset }) => `${size(offset)} of the file have come. The upload goes on from there.`,
    'media.uploadUnfinished': ({ received, of }) =>
      `The upload is not finished: ${size(received)} of ${size(of)} have come. Resume it.`,
    'media.uploadTooLong': ({ of }) =>
      `More was sent than the ${size(of)} announced when the upload began. Upload the file again.`,
    'media.brokenUpload': ({ header }) =>
      `The upload request lacks something or cannot be read: ${header}. Reload the page and upload again.`,
    'media.uploadVersion': ({ version }) => `Uploads speak tus ${version} only. Update the program and upload again.`,
    'media.noRoom': ({ megabytes, left }) =>
      `No room for the picture: it has ${megabytes} MB, and ${left} MB are left. Texts are saved as ever. Make the picture smaller, or tell whoever runs the server.`,
    'media.tooManyUploads': ({ most }) =>
      `${most} files are being uploaded already. Wait until some are done, then go on.`,
    'media.addressForbidden': ({ address, problem }) => `No picture is fetched from ${address}: ${forbidden[problem]}.`,
    'media.notFetched': ({ address, problem }) => `The picture at ${address} was not fetched: ${notFetched(problem)}.`,
  },
};
